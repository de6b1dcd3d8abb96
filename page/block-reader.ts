import { headingTags, linkOnlyBlockTags } from '../core/text/reading-rules';
import { BlockBuilder, type BuiltText } from './block-builder';
import { classifyElement } from './classify-element';
import { drawnParent, isElement, isText, slottedNodes } from './flat-tree';
import type { PageBlock } from './page-block';

/** What the reader reports while it walks, and what it asks. */
export interface ReaderEvents {
  block(block: PageBlock): void;
  /** An element whose own inline content is now being read: what was known of it is void. */
  container(element: Element): void;
  left(element: Element, why: 'unread' | 'hidden'): void;
  /** An open root whose changes have to be watched, and which needs a style sheet of its own. */
  shadowRoot(root: ShadowRoot): void;
  /** A custom element that may yet get a root. */
  unfinished(element: Element): void;
  /** Whether a block element was read before; only what is new is gone into. */
  isRead(element: Element): boolean;
}

/** What everything inside an element has in common. */
interface Surroundings {
  readonly container: Element;
  readonly lang: string | undefined;
  readonly inLink: boolean;
  readonly inHeading: boolean;
  readonly keepsLines: boolean;
  /** Inside something new everything is new. */
  readonly isNew: boolean;
}

interface Level extends Surroundings {
  next: Node | null;
  readonly slotted: readonly Node[] | undefined;
  at: number;
  readonly endsBlock: boolean;
  /** A closed `<details>` shows its summary only. */
  readonly hidesText: boolean;
  /** Its nodes are of another tree than the nodes around it: no range runs across. */
  readonly isElsewhere: boolean;
}

const letter = /\p{L}/u;
/** Looking at the clock costs as much as walking a few nodes. */
const nodesPerLook = 16;

/**
 * Walks the inline content of `root` and of every block in it that has not been read. By hand and not by a
 * `TreeWalker`: one of those can't enter shadow roots and slots, and pointers are as fast.
 */
export class BlockReader {
  readonly #events: ReaderEvents;
  readonly #room: { readonly characters: number; readonly nodes: number };
  readonly #levels: Level[] = [];
  readonly #builder = new BlockBuilder((built) => this.#emit(built));
  /** Nodes met and characters read so far, for the page's budget. */
  nodes = 0;
  characters = 0;
  #current: Surroundings;

  /** @param room characters and nodes at which to end wherever it stands */
  constructor(root: Element, events: ReaderEvents, room: { characters: number; nodes: number }) {
    this.#events = events;
    this.#room = room;
    this.#current = surroundingsOf(root);
    this.#enter(root, { ...this.#current, container: root }, true);
    events.container(root);
  }

  /** @param until `performance.now()` at which to pause @returns whether everything is read */
  read(until: number): boolean {
    const levels = this.#levels;
    while (levels.length > 0) {
      if (++this.nodes % nodesPerLook === 0 && performance.now() >= until) return false;
      if (this.nodes >= this.#room.nodes || this.characters >= this.#room.characters) this.stop();
      const level = levels.at(-1);
      if (!level) break;
      const node = takeNext(level);
      if (!node) {
        levels.pop();
        if (level.endsBlock) this.#builder.end();
        else if (level.isElsewhere) this.#builder.skip();
        this.#current = levels[levels.length - 1] ?? this.#current;
      } else if (isText(node)) {
        if (level.hidesText) continue;
        this.#current = level;
        const data = node.data.slice(0, this.#room.characters - this.characters);
        this.characters += data.length;
        this.#builder.add(node, data, level);
      } else if (isElement(node)) {
        this.#current = level;
        this.#meet(node, level);
      }
    }
    return true;
  }

  /** Ends early: what stands in a half-read block is still a block. */
  stop(): void {
    this.#builder.end();
    this.#levels.length = 0;
  }

  #meet(element: Element, level: Level): void {
    const tag = element.localName;
    if (tag === 'wbr') return;
    if (tag === 'br') {
      this.#builder.addLineBreak();
      return;
    }
    if (!level.isNew && this.#events.isRead(element)) {
      this.#builder.end();
      return;
    }
    const found = classifyElement(element);
    if (found === 'unread' || found === 'hidden') {
      this.#events.left(element, found);
      this.#builder.skip();
      return;
    }
    const isBlock = found === 'block';
    if (isBlock) {
      this.#builder.end();
      this.#events.container(element);
    }
    const heading = headingTags.has(tag) || element.getAttribute('role') === 'heading';
    const own = element.getAttribute('lang');
    this.#enter(
      element,
      {
        container: isBlock ? element : level.container,
        lang: own === null ? level.lang : own || undefined,
        inLink: level.inLink || isLink(element),
        inHeading: level.inHeading || heading,
        keepsLines: isBlock ? keepsLines(element) : level.keepsLines,
        isNew: level.isNew || isBlock,
      },
      isBlock,
    );
  }

  #enter(element: Element, surroundings: Surroundings, endsBlock: boolean): void {
    const root = element.shadowRoot;
    const slotted = slottedNodes(element);
    const isElsewhere = root !== null || slotted !== undefined;
    if (isElsewhere) this.#builder.skip();
    if (root) this.#events.shadowRoot(root);
    else if (element.localName.includes('-')) this.#events.unfinished(element);
    this.#levels.push({
      ...surroundings,
      next: (root ?? element).firstChild,
      slotted,
      isElsewhere,
      at: 0,
      endsBlock,
      hidesText: element.localName === 'details' && !element.hasAttribute('open'),
    });
  }

  #emit({ text, runs, hasPlainWords, hasLinkedWords }: BuiltText): void {
    const { container, lang, inHeading } = this.#current;
    if (!letter.test(text)) return;
    const leadsElsewhere = hasLinkedWords && !hasPlainWords && !this.#mayBeBareLink();
    if (leadsElsewhere) return;
    this.#events.block({ text, runs, container, isHeading: inHeading, ...(lang ? { lang } : {}) });
  }

  /** A cell holds its link in a paragraph as often as by itself. */
  #mayBeBareLink(): boolean {
    const { container } = this.#current;
    const parent = drawnParent(container);
    return (
      linkOnlyBlockTags.has(container.localName) || (!!parent && linkOnlyBlockTags.has(parent.localName))
    );
  }
}

function takeNext(level: Level): Node | null {
  if (level.slotted) return level.slotted[level.at++] ?? null;
  const node = level.next;
  if (node) level.next = node.nextSibling;
  return node;
}

function surroundingsOf(root: Element): Surroundings {
  let lang: string | undefined;
  let inLink = false;
  let inHeading = false;
  for (let element: Element | null = root; element; element = drawnParent(element)) {
    lang ??= element.getAttribute('lang') ?? undefined;
    inLink ||= isLink(element);
    inHeading ||= headingTags.has(element.localName) || element.getAttribute('role') === 'heading';
  }
  return {
    container: root,
    lang: lang || undefined,
    inLink,
    inHeading,
    keepsLines: keepsLines(root),
    isNew: false,
  };
}

const isLink = (element: Element): boolean =>
  (element.localName === 'a' && element.hasAttribute('href')) || element.getAttribute('role') === 'link';

/** `pre`, `pre-wrap`, `pre-line`, `break-spaces`: a line feed is a new line. */
const keepsLines = (element: Element): boolean => {
  const { whiteSpace } = getComputedStyle(element);
  return whiteSpace.startsWith('pre') || whiteSpace.startsWith('break-spaces');
};
