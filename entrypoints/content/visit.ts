import type { PageReport } from '../../messaging/protocol';
import { chooseMarks } from '../../page/choose-marks';
import { runInSlices, sliceMs } from '../../page/idle-slices';
import type { Lifetime } from '../../page/lifetime';
import { canPaint, MarkPainter } from '../../page/mark-painter';
import { PageMarks } from '../../page/page-marks';
import { type PageMention, wordsOf } from '../../page/page-mention';
import { PageText, type ReadingBudget } from '../../page/page-text';
import { watchChanges } from '../../page/watch-changes';
import type { Settings } from '../../settings/settings';
import { attendReader } from './attend-reader';
import type { Ask } from './find-in-blocks';
import { MentionBook } from './mention-book';

export interface VisitOptions {
  readonly ask: Ask;
  readonly settings: () => Settings;
  /** The visit ends with it: another page, another choice of the reader, the extension's end. */
  readonly life: Lifetime;
  readonly onReport: (status: PageReport['status'], mentions: PageReport['mentions']) => void;
  /** The page has changed, and may be another one now. */
  readonly onPageChange: () => void;
  /** Whether the extension was updated or removed under this page. */
  readonly isGone: () => boolean;
  readonly onGone: () => void;
  readonly budget?: ReadingBudget;
}

export interface Visit {
  /** The reader chose another density. */
  refresh(): void;
  /** Asks again what got no answer. */
  retry(): void;
  /** @param index into the reported mentions */
  reveal(index: number): void;
}

/** A page that changes without pause is re-read at most so often, */
const calmMs = 250;
/** and its re-reading takes at most a twentieth of the time, as long as nobody waits too long for it. */
const calmPerCost = 20;
const mostCalmMs = 3_000;
/** When what was hidden or unfinished is looked at again by itself; later, the reader's doings bring it about. */
const recheckMs = [500, 2_000, 5_000];
const afterEvents = ['click', 'keyup', 'scroll', 'resize', 'load'] as const;
const retryMs = 2_000;
/** More mentions than anybody looks through make the report slow. */
const mostReported = 2_000;

/** One visit to a page that is to be read: reads, asks, paints, and keeps up with the page. */
export function startVisit(options: VisitOptions): Visit {
  const { ask, life, settings } = options;
  const { signal } = life;
  const painter = canPaint() ? new MarkPainter() : undefined;
  const marks = painter && new PageMarks(painter);
  const book = new MentionBook(ask);
  let mentions: readonly PageMention[] = [];
  let walkable: readonly PageMention[] = [];
  let status: PageReport['status'] = 'reading';
  let hasRetried = false;
  let wantsRecheck = false;
  let isWoken = false;
  /** Ends the wait between two rounds. */
  let wake = () => {};

  const wakeUp = () => {
    isWoken = true;
    wake();
  };
  const recheck = () => {
    wantsRecheck = true;
    wakeUp();
  };

  // Watched before it is read, so that nothing that changes meanwhile is missed.
  const observe = watchChanges(life, (records) => {
    for (const { type, target } of records) if (type === 'characterData') marks?.forgetText(target as Text);
    text.note(records);
    options.onPageChange();
    if (text.hasWork) wakeUp();
  });
  observe(document);
  const onShadowRoot = (root: ShadowRoot) => {
    observe(root);
    marks?.adopt(root);
  };
  const text = new PageText(document.documentElement, onShadowRoot, options.budget);
  const reveal = attendReader({
    ask,
    life,
    marks,
    dwellMs: () => settings().dwellMs,
    walkable: () => walkable,
  });

  const report = () => {
    const reported = mentions.slice(0, mostReported);
    const named = reported.map((mention) => ({
      entry: mention.entry,
      label: mention.label,
      text: wordsOf(mention),
    }));
    options.onReport(status, named);
  };

  const paint = async () => {
    const placed = book.inOrder(text.blocks);
    const { density } = settings();
    const chosen = (how: typeof density) => chooseMarks(placed, how).map(({ mention }) => mention);
    const marked = chosen(density);
    mentions = placed.map(({ mention }) => mention);
    // Who wants no marks may still walk.
    walkable = density === 'none' ? chosen('section') : marked;
    marks?.show(marked);
    // A usual page is painted at once.
    if (marks && !marks.paint(performance.now() + sliceMs))
      await runInSlices((until) => marks.paint(until), signal);
  };

  const statusNow = (): typeof status => {
    if (text.isOverBudget) return 'over-budget';
    if (mentions.length === 0) return 'nothing-found';
    return marks ? 'marked' : 'highlights-unsupported';
  };

  const askAndPaint = async () => {
    let hasFailed = false;
    do {
      const problem = await book.askNext(text.blocks);
      if (problem?.code === 'extension-gone') options.onGone();
      if (life.isOver) return;
      hasFailed = problem !== undefined;
      await paint();
    } while (book.hasQuestions && !hasFailed);
    status = hasFailed ? 'failed' : statusNow();
    if (hasFailed && !hasRetried) life.later(retryMs, wakeUp);
    hasRetried ||= hasFailed;
  };

  /** @returns milliseconds that it took of the page's time */
  const read = async (): Promise<number> => {
    let cost = 0;
    await runInSlices((until) => {
      const start = performance.now();
      if (wantsRecheck) {
        wantsRecheck = false;
        text.recheck();
        painter?.repair();
      }
      const isRead = text.read(until);
      cost += performance.now() - start;
      return isRead;
    }, signal);
    book.note(text.takeChanges());
    return cost;
  };

  /** Round after round, as long as the visit lasts and whenever there may be something new. */
  const keepUp = async () => {
    while (!life.isOver) {
      isWoken = false;
      if (options.isGone()) return options.onGone();
      const cost = await read();
      await askAndPaint();
      if (life.isOver) return;
      report();
      const calm = Math.min(Math.max(calmMs, cost * calmPerCost), mostCalmMs);
      await new Promise<void>((resolve) => life.later(calm, resolve));
      if (isWoken) continue;
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  };

  life.onEnd(() => painter?.clear());
  for (const ms of recheckMs) life.later(ms, recheck);
  let cancelRecheck = () => {};
  for (const type of afterEvents) {
    life.on(type, () => {
      cancelRecheck();
      cancelRecheck = life.later(calmMs, recheck);
    });
  }
  report();
  life.run(keepUp);

  return {
    refresh: () => life.run(paint),
    retry: () => status === 'failed' && wakeUp(),
    reveal: (index) => {
      const mention = mentions[index];
      if (mention) reveal(mention);
    },
  };
}
