/**
 * Every sentence of a card, in every language that a card can be shown in. Complete by type: a language
 * that lacks a sentence does not compile. `$1`, `$2` are filled in by `card-wording.ts`.
 */
const en = {
  'kind.person': 'Person',
  'kind.place': 'Place',
  'kind.organisation': 'Organisation',
  'kind.document': 'Document',
  'kind.event': 'Event',
  'kind.process': 'Process',
  'kind.idea': 'Topic',

  'publisher.state-agency': 'state news agency',
  'publisher.un-body': 'United Nations body',
  'publisher.government': 'government',
  'publisher.news-agency': 'news agency',
  'publisher.reference-work': 'reference work',
  'publisher.organisation': 'organisation',

  'statements.decision': 'Laid down in documents',
  'statements.claim': 'What speakers said',
  'statements.event': 'Reported to have happened',
  'statements.background': 'Background',
  backgroundNote: 'From public reference documents',
  claimBy: 'According to $1',

  comma: ',',
  originalWording: 'Original wording',
  originalWordingIn: 'Original wording in $1',
  sourceMissing: 'The source of this sentence is missing.',
  opensInNewTab: 'opens in a new tab',
  related: 'Related entries',
  whyMarked: 'Why is this marked?',
  packLine: '$1, version $2, $3',

  back: 'Back to $1',
  close: 'Close',
  loading: 'Opening the entry…',
  failed: 'This entry could not be read.',
  failedUnknownEntry: 'This entry is no longer in the library.',
  failedOutdated: 'Hashiya was updated. Reload the page to go on reading with it.',
  retry: 'Try again',
} as const;

export type CardKey = keyof typeof en;

const ar: Record<CardKey, string> = {
  'kind.person': 'شخصية',
  'kind.place': 'مكان',
  'kind.organisation': 'جهة',
  'kind.document': 'وثيقة',
  'kind.event': 'حدث',
  'kind.process': 'مسار',
  'kind.idea': 'موضوع',

  'publisher.state-agency': 'وكالة أنباء حكومية',
  'publisher.un-body': 'هيئة تابعة للأمم المتحدة',
  'publisher.government': 'جهة حكومية',
  'publisher.news-agency': 'وكالة أنباء',
  'publisher.reference-work': 'عمل مرجعي',
  'publisher.organisation': 'منظمة',

  'statements.decision': 'ما نصّت عليه الوثائق',
  'statements.claim': 'ما قاله المتحدثون',
  'statements.event': 'ما ورد أنه حدث',
  'statements.background': 'خلفية',
  backgroundNote: 'من وثائق مرجعية عامة',
  claimBy: 'بحسب $1',

  comma: '،',
  originalWording: 'النص الأصلي',
  originalWordingIn: 'النص الأصلي: $1',
  sourceMissing: 'مصدر هذه الجملة مفقود.',
  opensInNewTab: 'يُفتح في تبويب جديد',
  related: 'مداخل ذات صلة',
  whyMarked: 'لماذا عُلِّمت هذه العبارة؟',
  packLine: '$1، الإصدار $2، $3',

  back: 'رجوع إلى $1',
  close: 'إغلاق',
  loading: 'جارٍ فتح المدخل…',
  failed: 'تعذّرت قراءة هذا المدخل.',
  failedUnknownEntry: 'لم يعد هذا المدخل موجودًا في المكتبة.',
  failedOutdated: 'حُدِّثت حاشية. أعد تحميل الصفحة لمتابعة القراءة بها.',
  retry: 'إعادة المحاولة',
};

export const cardStrings = { ar, en } as const satisfies Record<string, Record<CardKey, string>>;

export type CardLanguage = keyof typeof cardStrings;
