import type { EntryContent } from '../../components/entry-content';
import type { Document, Entry, PackHeader, Statement } from '../../core/pack/pack';

const sana: Document = {
  id: 'sana-report',
  title: {
    en: 'Final statement of the Astana 7 meeting',
    ar: 'البيان الختامي لاجتماع أستانا 7',
  },
  publisher: {
    name: { en: 'Syrian Arab News Agency (SANA)', ar: 'الوكالة العربية السورية للأنباء (سانا)' },
    kind: 'state-agency',
  },
  date: '2017-10-31',
  lang: 'ar',
  url: 'https://sana.example/reports/astana-7',
};

const resolution: Document = {
  id: 'resolution-2254',
  title: { en: 'Resolution 2254 (2015)', ar: 'القرار 2254 (2015)' },
  publisher: { name: { en: 'UN Security Council', ar: 'مجلس الأمن الدولي' }, kind: 'un-body' },
  date: '2015-12-18',
  lang: 'en',
  url: 'https://undocs.example/S/RES/2254(2015)',
};

const statement = (
  id: string,
  kind: Statement['kind'],
  en: string,
  ar: string,
  quote: string | undefined,
  more: Partial<Statement> = {},
): Statement => ({
  id,
  kind,
  text: { en, ar },
  date: kind === 'background' ? '2015-12-18' : '2017-10-31',
  citations: [
    quote === undefined
      ? { document: 'resolution-2254', locator: 'paragraph 4' }
      : { document: 'sana-report', quote },
  ],
  ...more,
});

const byJaafari = { speaker: { entry: 'bashar-jaafari' } };

export const astana7: Entry = {
  id: 'astana-7',
  kind: 'event',
  label: { en: 'Seventh round of the Astana talks', ar: 'الجولة السابعة من محادثات أستانا' },
  definition: {
    en: 'A meeting on Syria held in Astana on 30 and 31 October 2017, with Russia, Iran and Turkey as guarantors.',
    ar: 'اجتماع بشأن سورية عُقد في أستانا يومي 30 و31 تشرين الأول 2017، والدول الضامنة فيه روسيا وإيران وتركيا.',
  },
  forms: [],
  related: ['guarantor-states', 'de-escalation-zones', 'unsc-2254', 'kairat-abdrakhmanov', 'astana-process'],
  statements: [
    statement(
      'territory',
      'decision',
      'The guarantor states affirm the territorial unity of Syria, lower violence in it, and a firm ceasefire in the de-escalation zones.',
      'تؤكد الدول الضامنة وحدة الأراضي السورية وتخفيف مستوى العنف وتثبيت وقف إطلاق النار في مناطق تخفيف التوتر.',
      'أكدت تمسكها بوحدة الأراضي السورية وتخفيف مستوى العنف في سورية وتثبيت وقف إطلاق النار في مناطق تخفيف التوتر',
      { speaker: { entry: 'guarantor-states' } },
    ),
    statement(
      'confidence',
      'decision',
      'Measures are needed to build confidence and to settle the files of detainees and abductees.',
      'لا بد من إجراءات لتثبيت الثقة وحل ملفات المحتجزين والمخطوفين.',
      'ضرورة اتخاذ الإجراءات المتعلقة بتثبيت الثقة وحل الملفات التي ترتبط بالمحتجزين والمخطوفين',
    ),
    statement(
      'idlib',
      'claim',
      'Since Astana 6, vehicles of the Turkish government have entered Idlib in coordination with Jabhat al-Nusra, against what was agreed.',
      'دخلت آليات تركية إلى إدلب منذ أستانا 6 بتنسيق مع جبهة النصرة وخلافًا لما اتُّفق عليه.',
      'دخول آليات للنظام التركي إلى إدلب بتنسيق مع جبهة النصرة مخالفا لما جرى الاتفاق عليه',
      byJaafari,
    ),
    statement(
      'united-nations',
      'claim',
      'Any United Nations role in solving the crisis in Syria is welcome as long as it is neutral.',
      'أي دور للأمم المتحدة في حل الأزمة في سورية موضع ترحيب على أن يكون حياديًا.',
      'أي دور للأمم المتحدة في حل الأزمة في سورية هو موضع ترحيب على أن يكون حياديا',
      byJaafari,
    ),
    statement(
      'read-out',
      'event',
      'Kazakhstan’s foreign minister, Kairat Abdrakhmanov, read out the final statement.',
      'تلا وزير خارجية كازاخستان خيرت عبد الرحمانوف البيان الختامي.',
      'البيان الختامي لاجتماع أستانا 7 الذي تلاه وزير خارجية كازاخستان',
    ),
    statement(
      'resolution',
      'background',
      'Security Council resolution 2254 asks for a political process led by Syrians and facilitated by the United Nations.',
      'يطلب قرار مجلس الأمن 2254 عملية سياسية بقيادة سورية تيسّرها الأمم المتحدة.',
      undefined,
    ),
  ],
};

export const packHeader: PackHeader = {
  id: 'astana-7',
  version: 3,
  date: '2026-11-23',
  name: { en: 'Astana 7', ar: 'أستانا 7' },
  publisher: { en: 'Hashiya', ar: 'حاشية' },
  licence: 'CC-BY-4.0',
  languages: ['ar', 'en'],
  cardLanguages: ['ar', 'en'],
};

const labels: Record<'ar' | 'en', Readonly<Record<string, string>>> = {
  en: {
    'guarantor-states': 'Guarantor states',
    'de-escalation-zones': 'De-escalation zones',
    'unsc-2254': 'Security Council resolution 2254',
    'kairat-abdrakhmanov': 'Kairat Abdrakhmanov',
    'astana-process': 'Astana talks',
    'bashar-jaafari': 'Bashar al-Jaafari',
  },
  ar: {
    'guarantor-states': 'الدول الضامنة',
    'de-escalation-zones': 'مناطق تخفيف التوتر',
    'unsc-2254': 'قرار مجلس الأمن 2254',
    'kairat-abdrakhmanov': 'خيرت عبد الرحمانوف',
    'astana-process': 'محادثات أستانا',
    'bashar-jaafari': 'بشار الجعفري',
  },
};

/** What `readCard` replies for the seventh round, in the language of the card. */
export const astanaContent = (language: 'ar' | 'en', change: Partial<Entry> = {}): EntryContent => ({
  entry: { ...astana7, ...change },
  documents: [sana, resolution],
  labels: labels[language],
  pack: packHeader,
  language,
});

export const mention = {
  en: {
    text: 'Astana 7',
    why: 'Marked because the text has the name “Astana 7”. The name stands for this alone.',
  },
  ar: { text: 'أستانا 7', why: 'وُضعت العلامة لأن في النص الاسم «أستانا 7». وهذا الاسم لا يدل على غيره.' },
};
