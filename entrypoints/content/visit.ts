import type { PageReport } from '../../messaging/protocol';
import { chooseMarks } from '../../page/choose-marks';
import { runInSlices } from '../../page/idle-slices';
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
  /** The extension was updated or removed. */
  readonly onGone: () => void;
  readonly budget?: ReadingBudget;
}

/** A page that changes without pause is re-read at most so often, */
const calmMs = 250;
/** and its re-reading takes at most a twentieth of the time. */
const calmPerCost = 20;
/** When what was hidden or unfinished is looked at again by itself; later, the reader's doings bring it about. */
const recheckMs = [500, 2_000, 5_000];
const afterEvents = ['click', 'keyup', 'scroll', 'resize', 'load'] as const;
const retryMs = 2_000;
/** UTF-16 code units that are read before the first question is asked: more than all but the longest pages. */
const readAheadLength = 300_000;
/** More mentions than anybody looks through make the report slow. */
const mostReported = 2_000;

/** One visit to a page that is to be read: reads, asks, paints, and keeps up with the page. */
export class Visit {
  readonly #options: VisitOptions;
  readonly #life: Lifetime;
  readonly #text: PageText;
  readonly #painter = canPaint() ? new MarkPainter() : undefined;
  readonly #marks = this.#painter && new PageMarks(this.#painter);
  readonly #book: MentionBook;
  readonly #reveal: (mention: PageMention) => void;
  #mentions: readonly PageMention[] = [];
  #marked: readonly PageMention[] = [];
  #walkable: readonly PageMention[] = [];
  #isUpdating = false;
  #isScheduled = false;
  #isAskedAgain = false;
  #wantsRecheck = false;
  #hasReadOnce = false;
  #hasFailed = false;
  #hasRetried = false;
  #cost = 0;

  constructor(options: VisitOptions) {
    const { ask, life, settings } = options;
    this.#options = options;
    this.#life = life;
    this.#book = new MentionBook(ask);
    life.onEnd(() => this.#painter?.clear());

    // Watched before it is read, so that nothing that changes meanwhile is missed.
    const observe = watchChanges(life, (records) => this.#note(records));
    observe(document);
    const onShadowRoot = (root: ShadowRoot) => {
      observe(root);
      this.#marks?.adopt(root);
    };
    this.#text = new PageText(document.documentElement, onShadowRoot, options.budget);
    this.#reveal = attendReader({
      ask,
      life,
      marks: this.#marks,
      dwellMs: () => settings().dwellMs,
      walkable: () => this.#walkable,
    });
    this.#recheckNowAndThen();
    this.#report();
    this.#schedule(0);
  }

  /** The reader chose another density. */
  refresh(): void {
    this.#choose();
    this.#schedule(0);
  }

  /** Asks again what got no answer. */
  retry(): void {
    if (this.#hasFailed) this.#schedule(0);
  }

  /** @param index into the reported mentions */
  reveal(index: number): void {
    const mention = this.#mentions[index];
    if (mention) this.#reveal(mention);
  }

  #note(records: readonly MutationRecord[]): void {
    for (const { type, target } of records) {
      if (type === 'characterData') this.#marks?.forgetText(target as Text);
    }
    this.#text.note(records);
    this.#options.onPageChange();
    if (this.#text.hasWork) this.#schedule(Math.max(calmMs, this.#cost * calmPerCost));
  }

  #recheckNowAndThen(): void {
    const recheck = () => {
      this.#wantsRecheck = true;
      this.#schedule(0);
    };
    for (const ms of recheckMs) this.#life.later(ms, recheck);
    let cancel = () => {};
    for (const type of afterEvents) {
      this.#life.on(type, () => {
        cancel();
        cancel = this.#life.later(calmMs, recheck);
      });
    }
  }

  #schedule(ms: number): void {
    if (this.#isUpdating) {
      this.#isAskedAgain = true;
      return;
    }
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    this.#life.later(ms, () => {
      this.#isScheduled = false;
      this.#isUpdating = true;
      this.#life.run(() => this.#update());
    });
  }

  async #update(): Promise<void> {
    const { signal } = this.#life;
    this.#isAskedAgain = false;
    this.#cost = 0;
    let isRead = false;
    while (!isRead && !signal.aborted) {
      await runInSlices((until) => {
        isRead = this.#read(until);
        return isRead || this.#text.addedLength >= readAheadLength;
      }, signal);
      this.#book.note(this.#text.takeChanges());
      await this.#askAndPaint();
    }
    if (signal.aborted) return;
    this.#hasReadOnce = true;
    this.#isUpdating = false;
    this.#report();
    if (this.#isAskedAgain || this.#text.hasWork) this.#schedule(Math.max(calmMs, this.#cost * calmPerCost));
  }

  #read(until: number): boolean {
    const start = performance.now();
    if (this.#wantsRecheck) {
      this.#wantsRecheck = false;
      this.#text.recheck();
      this.#painter?.repair();
    }
    const isRead = this.#text.read(until);
    this.#cost += performance.now() - start;
    return isRead;
  }

  async #askAndPaint(): Promise<void> {
    do {
      const problem = this.#book.hasQuestions ? await this.#book.askNext(this.#text.blocks) : undefined;
      if (this.#life.isOver) return;
      if (problem?.code === 'extension-gone') return this.#options.onGone();
      this.#hasFailed = problem !== undefined;
      this.#choose();
      await runInSlices((until) => this.#marks?.paint(until) ?? true, this.#life.signal);
    } while (this.#book.hasQuestions && !this.#hasFailed && !this.#life.isOver);
    if (this.#hasFailed && !this.#hasRetried) {
      this.#hasRetried = true;
      this.#life.later(retryMs, () => this.retry());
    }
  }

  #choose(): void {
    const placed = this.#book.inOrder(this.#text.blocks);
    const { density } = this.#options.settings();
    const chosen = (how: typeof density) => chooseMarks(placed, how).map(({ mention }) => mention);
    this.#mentions = placed.map(({ mention }) => mention);
    this.#marked = chosen(density);
    // Who wants no marks may still walk.
    this.#walkable = density === 'none' ? chosen('section') : this.#marked;
    this.#marks?.show(this.#marked);
  }

  #report(): void {
    if (this.#life.isOver) return;
    const mentions = this.#mentions.slice(0, mostReported).map((mention) => ({
      entry: mention.entry,
      label: mention.label,
      text: wordsOf(mention),
    }));
    this.#options.onReport(this.#status(), mentions);
  }

  #status(): PageReport['status'] {
    if (this.#hasFailed) return 'failed';
    if (!this.#hasReadOnce) return 'reading';
    if (this.#text.isOverBudget) return 'over-budget';
    if (this.#mentions.length === 0) return 'nothing-found';
    return this.#marks ? 'marked' : 'highlights-unsupported';
  }
}
