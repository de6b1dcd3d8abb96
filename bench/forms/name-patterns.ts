/** How organisations are called, by language: `%` is a place or a family name. */
export const namePatterns: Readonly<Record<string, readonly string[]>> = {
  en: [
    ...['University of %', 'Bank of %', '% Chamber of Commerce', '% Foundation', '% Medical Association'],
    ...['% Institute', '% Police Department', '% United', '% Airport', '% Museum', '% Brothers', 'Port of %'],
    ...['% Liberation Front', 'Governor of %', '% Agreement', '% District Court', '% Times', 'Battle of %'],
  ],
  fr: ['Université de %', 'Banque de %', 'Traité de %', 'Port de %', 'Conseil de %', 'Fondation %'],
  ru: ['Университет %', 'Банк %', 'Институт %', 'Фонд %', 'Музей %', 'Партия %'],
  tr: ['% Üniversitesi', '% Bankası', '% Belediyesi', '% Vakfı', '% Müzesi', '% Havalimanı'],
  ar: ['جامعة %', 'بنك %', 'مطار %', 'مؤسسة %', 'محافظة %', 'غرفة تجارة %', 'معهد %', 'اتفاق %', 'بلدية %'],
  fa: ['دانشگاه %', 'بانک %', 'بنیاد %', 'فرودگاه %', 'استان %', 'موزه %'],
};
