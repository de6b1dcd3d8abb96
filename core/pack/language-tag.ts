/** BCP 47 as short as it can be: language, and script or region where they tell two apart ("sr-Latn"). */
const pattern = /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|[0-9]{3}))?$/;

export const isLanguageTag = (text: string): boolean => pattern.test(text);
