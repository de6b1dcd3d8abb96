/** @param code two small letters, as at the end of host names */
export const countryNumber = (code: string): number => (code.charCodeAt(0) << 8) | code.charCodeAt(1);
