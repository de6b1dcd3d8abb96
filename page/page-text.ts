import { unreadTags } from '../core/text/reading-rules';
import { BlockList, type TextChanges } from './block-list';
import { BlockReader, type ReaderEvents } from './block-reader';
import { classifyElement } from './classify-element';
import { drawnParent, isElement, isShadowRoot, isText } from './flat-tree';
import type { PageBlock } from './page-block';

/** How much of one visit to a page is read, first reading and changes together. */
export interface ReadingBudget {
  /** UTF-16 code units of text nodes, white space and all. */
  readonly characters: number;
  /** Elements and text nodes. */
  readonly nodes: number;
  /** Time of the page's main thread. */
  readonly milliseconds: number;
}

/** A long encyclopedia page has 14,000 text nodes with 500,000 characters, and takes 40 ms. */
export const usualBudget: ReadingBudget = { characters: 2_000_000, nodes: 200_000, milliseconds: 1_500 };

/** More hidden parts than a page has menus and dialogs are not waited for. */
const mostWaiting = 500;

/** So many changes at once are another page. */
const mostRecords = 20_000;

/**
 * The text of a page as blocks, kept up with the page. It is told what changed, reads when it is given time,
 * and hands out the difference.
 */
export class PageText {
  readonly #list = new BlockList();
  readonly #root: Element;
  readonly #onShadowRoot: (root: ShadowRoot) => void;
  #left: ReadingBudget;
  /** Block elements whose content was read, and elements whose content was not. */
  readonly #read = new WeakSet<Element>();
  readonly #passedBy = new WeakSet<Element>();
  /** Hidden now, or a custom element without its root: looked at again in `recheck`. */
  readonly #waiting = new Set<Element>();
  /** Block elements whose own inline content has to be read again. */
  readonly #dirty = new Set<Element>();
  #records: MutationRecord[] = [];
  #reader: BlockReader | undefined;
  isOverBudget = false;

  constructor(root: Element, onShadowRoot: (root: ShadowRoot) => void, budget = usualBudget) {
    this.#root = root;
    this.#onShadowRoot = onShadowRoot;
    this.#left = budget;
    // Pages hide themselves until they are ready, or when somebody frames them.
    if (classifyElement(root) === 'hidden') this.#events.left(root, 'hidden');
    else this.#begin();
  }

  /** In the order they are drawn. */
  get blocks(): readonly PageBlock[] {
    return this.#list.blocks;
  }

  get hasWork(): boolean {
    if (this.isOverBudget) return false;
    return this.#records.length > 0 || this.#dirty.size > 0 || this.#reader !== undefined;
  }

  /** Notes changes; nothing is read before `read`. */
  note(records: readonly MutationRecord[]): void {
    if (this.isOverBudget) return;
    if (this.#records.length + records.length > mostRecords) this.#startOver();
    else for (const record of records) this.#records.push(record);
  }

  /** Looks whether anything that was hidden has come to light. */
  recheck(): void {
    for (const element of this.#waiting) {
      if (!element.isConnected) {
        this.#waiting.delete(element);
      } else if (!this.#passedBy.has(element)) {
        if (element.shadowRoot) this.#rereadHost(element);
      } else if (classifyElement(element) !== 'hidden') {
        this.#waiting.delete(element);
        this.#passedBy.delete(element);
        if (element === this.#root) this.#begin();
        else this.#touch(drawnParent(element));
      }
    }
  }

  /** @param until `performance.now()` at which to pause @returns whether all there is to read is read */
  read(until: number): boolean {
    const start = performance.now();
    const end = Math.min(until, start + this.#left.milliseconds);
    this.#applyRecords();
    let isDone = this.#readOn(end);
    while (isDone && this.#dirty.size > 0) {
      this.#startReader();
      isDone = this.#readOn(end);
    }
    if (isDone) this.#list.dropRetired();
    this.#spend({ milliseconds: performance.now() - start });
    return isDone || this.isOverBudget;
  }

  /** The difference since the last call. */
  takeChanges(): TextChanges {
    return this.#list.takeChanges();
  }

  #startOver(): void {
    this.#records = [];
    this.#dirty.clear();
    this.#reader = undefined;
    this.#list.drop(this.blocks);
    this.#forget(this.#root);
    this.#begin();
  }

  #begin(): void {
    this.#read.add(this.#root);
    this.#dirty.add(this.#root);
  }

  #startReader(): void {
    const [container] = this.#dirty;
    if (!container) return;
    this.#dirty.delete(container);
    if (container.isConnected) this.#reader = new BlockReader(container, this.#events, this.#left);
  }

  #readOn(until: number): boolean {
    const reader = this.#reader;
    if (!reader) return true;
    const isDone = reader.read(until);
    if (isDone) {
      this.#reader = undefined;
      this.#spend(reader);
    }
    return isDone;
  }

  #spend({ characters = 0, nodes = 0, milliseconds = 0 }): void {
    this.#left = {
      characters: this.#left.characters - characters,
      nodes: this.#left.nodes - nodes,
      milliseconds: this.#left.milliseconds - milliseconds,
    };
    if (Math.min(this.#left.characters, this.#left.nodes, this.#left.milliseconds) > 0) return;
    this.isOverBudget = true;
    this.#reader?.stop();
    this.#reader = undefined;
    this.#list.dropRetired();
    this.#dirty.clear();
    this.#waiting.clear();
    this.#records = [];
  }

  #applyRecords(): void {
    const records = this.#records;
    if (records.length === 0) return;
    this.#records = [];
    let isAnythingGone = false;
    for (const { type, target, addedNodes, removedNodes } of records) {
      if (type === 'characterData') {
        this.#touch(drawnParent(target));
        continue;
      }
      isAnythingGone ||= removedNodes.length > 0;
      const added = [...addedNodes].filter(matters);
      for (const node of added) if (isElement(node)) this.#forget(node);
      // A block that went took its text with it; anything else leaves a changed block behind.
      const changesText =
        added.length > 0 || [...removedNodes].some((node) => matters(node) && !this.#wasRead(node));
      if (changesText) this.#touch(isShadowRoot(target) ? target.host : target);
    }
    if (isAnythingGone) {
      this.#list.drop(this.blocks.filter(({ runs, container }) => !isThere(container, runs[0]!.node)));
    }
  }

  #wasRead = (node: Node): boolean => isElement(node) && this.#read.has(node);

  /** Marks the block that holds `node` as changed, unless it stands in something that is not read. */
  #touch(node: Node | null): void {
    for (let step = node; step; step = drawnParent(step)) {
      if (!isElement(step)) continue;
      if (this.#passedBy.has(step)) return;
      if (this.#read.has(step)) {
        this.#dirty.add(step);
        return;
      }
    }
  }

  /** Something that was read before stands somewhere else now, or shows something else. */
  #forget(element: Element): void {
    for (const part of [element, ...element.getElementsByTagName('*')]) {
      this.#passedBy.delete(part);
      if (this.#read.delete(part)) this.#list.drop(this.#list.of(part));
    }
  }

  /** A custom element got its root: what it shows is another content. */
  #rereadHost(host: Element): void {
    this.#waiting.delete(host);
    const wasBlock = this.#read.has(host);
    this.#forget(host);
    if (wasBlock) this.#read.add(host);
    this.#touch(host);
  }

  #waitFor(element: Element): void {
    if (this.#waiting.size < mostWaiting) this.#waiting.add(element);
  }

  readonly #events: ReaderEvents = {
    isRead: (element) => this.#read.has(element),
    block: (block) => this.#list.put(block),
    container: (element) => {
      this.#read.add(element);
      this.#passedBy.delete(element);
      this.#list.retire(element);
    },
    left: (element, why) => {
      this.#passedBy.add(element);
      if (why === 'hidden') this.#waitFor(element);
    },
    shadowRoot: (root) => {
      this.#list.hasShadow = true;
      this.#onShadowRoot(root);
    },
    unfinished: (element) => this.#waitFor(element),
  };
}

const matters = (node: Node) => isText(node) || (isElement(node) && !unreadTags.has(node.localName));

const isThere = (container: Element, node: Node) => container.isConnected && node.isConnected;
