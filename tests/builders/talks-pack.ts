import type { Pack, SurfaceForm } from '../../core/pack/pack';
import { aForm, anEntry, aPack } from './pack';

const forms = (lang: string, ...texts: string[]) => texts.map((text) => aForm(text, { lang }));
const contextual = (lang: string, text: string, ...cues: string[]): SurfaceForm =>
  aForm(text, { lang, grade: 'contextual', cues });

/** A pack with one thing of every sort that the finder knows. */
export const talksPack = (): Pack =>
  aPack({
    cueSets: [
      { id: 'talks', words: { en: ['talks', 'negotiation'], ar: ['محادثات'] } },
      { id: 'elsewhere', words: { en: ['Gaza'] }, publishedIn: ['ps'] },
      { id: 'war', words: { en: ['Syria', 'Aleppo'], ar: ['سوريا'] }, publishedIn: ['sy'] },
    ],
    series: [
      {
        id: 'rounds',
        members: { 6: 'sixth', 7: 'seventh' },
        others: 'astana',
        forms: [
          ...forms('en', 'Astana {n}', '{nth} round of the Astana talks'),
          ...forms('ar', 'أستانا {n}', 'الجولة {nth} من محادثات أستانا'),
          ...forms('ru', '{nth} раунд переговоров в Астане'),
          ...forms('de', '{nth} Runde der Gespräche'),
          ...forms('fa', 'دور {nth} مذاکرات آستانه'),
        ],
      },
      {
        id: 'resolutions',
        members: { 2254: 'resolution' },
        forms: [
          ...forms('en', 'resolution {n}', 'Security Council resolution {n}', 'UNSCR {n}', 'S/RES/{n}'),
          ...forms('ar', 'القرار {n}', 'قرار مجلس الأمن {n}'),
        ],
      },
    ],
    blockers: [
      { text: 'Astana Pro Team', lang: 'en' },
      { text: 'القاعدة الجوية', lang: 'ar' },
      { text: 'Security Council of Turkey', lang: 'en', keeps: ['turkey'] },
    ],
    entries: [
      anEntry('astana', {
        forms: [
          ...forms('en', 'Astana talks', 'Astana process'),
          ...forms('ar', 'محادثات أستانا'),
          ...forms('fa', 'نشست آستانه'),
          ...forms('ru', 'Астанинский процесс'),
          ...forms('fr', "pourparlers d'Astana"),
          contextual('en', 'Astana', 'talks', 'war'),
        ],
      }),
      anEntry('sixth', { forms: forms('en', 'sixth Astana meeting') }),
      anEntry('seventh', { forms: forms('en', 'seventh Astana meeting') }),
      anEntry('resolution', {
        forms: [
          ...forms('en', 'Roadmap resolution'),
          contextual('en', 'paper'),
          contextual('en', 'the resolution'),
        ],
      }),
      anEntry('council', {
        forms: [...forms('en', 'Security Council'), ...forms('tr', 'Güvenlik Konseyi')],
      }),
      anEntry('united-nations', {
        forms: [
          aForm('UN', { exactCase: true }),
          ...forms('en', 'U.N.', 'United Nations'),
          ...forms('ar', 'الأمم المتحدة'),
        ],
      }),
      anEntry('qaeda', { forms: forms('ar', 'القاعدة') }),
      anEntry('syria', {
        forms: [
          ...forms('en', 'Syria'),
          ...forms('ar', 'سوريا'),
          ...forms('ru', 'Сирия'),
          ...forms('tr', 'Suriye'),
        ],
      }),
      anEntry('army', { forms: [...forms('tr', 'Suriye ordusu'), ...forms('ru', 'сирийская армия')] }),
      anEntry('turkey', {
        kind: 'place',
        forms: [...forms('en', 'Turkey'), ...forms('ar', 'تركيا'), ...forms('fa', 'ترکیه')],
      }),
      anEntry('iran', {
        kind: 'place',
        forms: [aForm('Iran', { against: ['elsewhere'] }), ...forms('fa', 'ایران')],
      }),
      anEntry('truce', {
        forms: [
          { ...contextual('en', 'truce', 'war'), against: ['elsewhere'] },
          contextual('ar', 'هدنة', 'war'),
          ...forms('ru', 'перемирие', 'зона деэскалации'),
          ...forms('fr', 'cessez-le-feu'),
        ],
      }),
      anEntry('jaafari', { forms: [...forms('en', "Ja'afari"), aForm('Envoy', { grade: 'search-only' })] }),
    ],
  });
