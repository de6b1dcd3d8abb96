import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { CardNotice } from '../../components/CardNotice';
import { CardShell } from '../../components/CardShell';
import card from '../../components/card.css?inline';
import { CardWordingProvider, cardWording } from '../../components/card-wording';
import { EntryCard } from '../../components/EntryCard';
import type { EntryContent } from '../../components/entry-content';
import theme from '../../components/theme.css?inline';
import type { Document, Statement } from '../../core/pack/pack';
import { astana7, astanaContent, mention } from './astana-content';
import { findAxeViolations } from './find-axe-violations';

let place: HTMLElement;
let style: HTMLStyleElement;
const onOpenEntry = vi.fn();

beforeEach(() => {
  style = document.createElement('style');
  style.textContent = theme + card;
  document.head.append(style);
  place = document.createElement('div');
  place.className = 'hashiya';
  document.body.append(place);
});
afterEach(() => {
  render(null, place);
  place.remove();
  style.remove();
  onOpenEntry.mockReset();
});

function draw(content: EntryContent, language: 'ar' | 'en' = 'en') {
  render(
    <CardWordingProvider value={cardWording(content.language)}>
      <CardShell backTo="Syria" onBack={() => {}} onClose={() => {}}>
        <EntryCard content={content} mention={mention[language]} onOpenEntry={onOpenEntry} />
      </CardShell>
    </CardWordingProvider>,
    place,
  );
}

const all = (selector: string) => [...place.querySelectorAll(selector)];
const texts = (selector: string) =>
  all(selector).map((element) => element.textContent?.replace(/[\u2068\u2069]/g, ''));
const one = (selector: string) => place.querySelector<HTMLElement>(selector);

const statement = (change: Partial<Statement>): Statement => ({
  ...(astana7.statements[0] as Statement),
  ...change,
});
const withStatement = (change: Partial<Statement>, documents?: readonly Document[]): EntryContent => ({
  ...astanaContent('en', { statements: [statement(change)] }),
  ...(documents && { documents }),
});

describe('what an entry says', () => {
  test('statements stand by kind, what is only background last and apart', () => {
    draw(astanaContent('en'));
    expect(texts('.statements .group-heading')).toEqual([
      'Laid down in documents',
      'What speakers said',
      'Reported to have happened',
      'BackgroundFrom public reference documents',
    ]);
    expect(all('.background .statement')).toHaveLength(1);
  });

  test('every claim stands under the name of its speaker', () => {
    draw(astanaContent('en'));
    expect(texts('.claim .attribution')).toEqual([
      'According to Bashar al-Jaafari',
      'According to Bashar al-Jaafari',
    ]);
  });

  test('a claim by someone who has no entry, or whose label is missing, is not left without a name', () => {
    draw(withStatement({ kind: 'claim', speaker: { name: { en: 'A delegate', ar: 'مندوب' } } }));
    expect(texts('.attribution')).toEqual(['According to A delegate']);
    draw(withStatement({ kind: 'claim', speaker: { entry: 'unknown-person' } }));
    expect(texts('.attribution')).toEqual(['According to unknown-person']);
  });

  test('every statement names its publisher, of what kind it is, and the date', () => {
    draw(astanaContent('en'));
    for (const line of texts('.decision .source-line')) {
      expect(line).toMatch(/2017 · Syrian Arab News Agency \(SANA\), state news agency$/);
    }
    expect(texts('.background .source-line')[0]).toMatch(/2015 · UN Security Council, United Nations body$/);
    expect(all('.statement')).toHaveLength(all('.source-line').length);
  });

  test('a statement that is older than its source says so', () => {
    draw(withStatement({ date: '2016-05' }));
    expect(texts('.attribution')[0]).toBe('Guarantor states · May 2016');
  });

  test('a statement whose source is missing says that', () => {
    draw(withStatement({}, []));
    expect(texts('.source')).toEqual(['The source of this sentence is missing.']);
  });

  test('related entries without a label are left out, the others open', () => {
    draw(astanaContent('en', { related: ['guarantor-states', 'no-such-entry', '__proto__'] }));
    expect(texts('.related button')).toEqual(['Guarantor states']);
    one('.related button')?.click();
    expect(onOpenEntry).toHaveBeenCalledWith('guarantor-states');
  });

  test('the pack, its version and its date close the card', () => {
    draw(astanaContent('en'));
    expect(texts('.pack-line')[0]).toMatch(/^Astana 7, version 3, .*2026/);
  });
});

describe('two directions of script', () => {
  test('an Arabic card runs from the right, an English one from the left', () => {
    draw(astanaContent('ar'), 'ar');
    expect(one('.entry')?.dir).toBe('rtl');
    expect(one('.entry')?.lang).toBe('ar');
    draw(astanaContent('en'));
    expect(one('.entry')?.dir).toBe('ltr');
  });

  test('a quotation stands in its own language, direction and marks, whatever the card’s', () => {
    draw(astanaContent('en'));
    const quotation = one('blockquote');
    expect(quotation?.lang).toBe('ar');
    expect(getComputedStyle(quotation as HTMLElement).direction).toBe('rtl');
    expect(quotation?.textContent).toMatch(/^«.*»$/);
  });

  test('every text of the pack is isolated from the sentence around it', () => {
    draw(astanaContent('en'));
    for (const selector of ['.name', '.definition', '.statement-text', '.document-title']) {
      for (const element of all(selector)) expect(element.firstElementChild?.localName).toBe('bdi');
    }
  });

  test('a pack’s text that is not there in the card’s language is marked as the other’s', () => {
    draw(astanaContent('en', { label: { ar: 'أستانا' } }));
    expect(one('.name bdi')?.lang).toBe('ar');
    expect(one('.name bdi')?.dir).toBe('rtl');
  });
});

describe('a pack that means harm', () => {
  const markup = '<img src=x onerror="window.harmed = 1"><script>window.harmed = 1</script></style>&lt;b&gt;';

  test('markup is shown to the letter, in every field', () => {
    const text = { en: markup };
    draw({
      ...astanaContent('en', {
        label: text,
        definition: text,
        statements: [
          statement({
            text,
            speaker: { name: text },
            citations: [{ document: 'sana-report', quote: markup, locator: markup }],
          }),
        ],
      }),
      documents: [
        {
          ...(astanaContent('en').documents[0] as Document),
          title: text,
          publisher: { name: text, kind: 'government' },
        },
      ],
    });
    for (const selector of [
      '.name',
      '.definition',
      '.statement-text',
      '.attribution',
      'blockquote',
      'cite',
    ]) {
      expect(one(selector)?.textContent, selector).toContain(markup);
    }
    expect(all('img, script, style')).toEqual([]);
    expect('harmed' in window).toBe(false);
  });

  test.each([
    'javascript:alert(1)',
    ' java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'http://sana.example/',
    '//sana.example/',
    'https://user@sana.example/',
    'chrome-extension://abc/popup.html',
    'https:\\\\sana.example',
  ])('%j never becomes a link', (url) => {
    const documents = [{ ...(astanaContent('en').documents[0] as Document), url }];
    draw(withStatement({}, documents));
    expect(all('a')).toEqual([]);
    expect(texts('cite')).toEqual(['Final statement of the Astana 7 meeting']);
  });

  test('a link shows where it goes, and takes nothing along', () => {
    draw(withStatement({}));
    const link = one('a') as HTMLAnchorElement;
    expect(link.href).toBe('https://sana.example/reports/astana-7');
    expect(link.target).toBe('_blank');
    expect(link.rel.split(' ').sort()).toEqual(['noopener', 'noreferrer']);
    expect(one('.host bdi')?.textContent).toBe('sana.example');
  });

  test('a word without an end does not widen the card', () => {
    place.style.width = '320px';
    draw(astanaContent('en', { label: { en: 'A'.repeat(200) }, definition: { en: 'ب'.repeat(900) } }));
    const scroller = one('.card-scroll') as HTMLElement;
    expect(scroller.scrollWidth).toBeLessThanOrEqual(scroller.clientWidth);
  });
});

describe('axe finds nothing', () => {
  test.each([
    ['en', 'light'],
    ['en', 'dark'],
    ['ar', 'light'],
    ['ar', 'dark'],
  ] as const)('in %s, %s, with everything open', async (language, colours) => {
    place.dataset.theme = colours;
    draw(astanaContent(language), language);
    for (const details of all('details')) details.setAttribute('open', '');
    expect(await findAxeViolations(place)).toEqual([]);
  });

  test.each(['unreadable', 'unknown-entry', 'outdated'] as const)('in a notice: %s', async (reason) => {
    render(
      <CardWordingProvider value={cardWording('en')}>
        <CardShell onBack={() => {}} onClose={() => {}}>
          <CardNotice state={{ type: 'failed', reason }} onRetry={() => {}} />
        </CardShell>
      </CardWordingProvider>,
      place,
    );
    expect(await findAxeViolations(place)).toEqual([]);
  });
});

test('everything that can be pressed is large enough for a finger or a trembling hand', () => {
  draw(astanaContent('en'));
  for (const target of all('button, summary')) {
    const { width, height } = target.getBoundingClientRect();
    // WCAG 2.2, 2.5.8: 24 by 24 CSS pixels, or spaced as if.
    expect(Math.min(width, height), target.textContent ?? '').toBeGreaterThanOrEqual(24);
  }
});
