import { wordClasses } from '../morphology/grammars';
import { classTraits } from './lexicon';

/**
 * The endings that words may have, as an automaton that reads a word from its last unit backwards: each
 * state knows which classes the units read so far are an ending of. State 0 is the word's end, before
 * anything is read; a step to 0 leads nowhere.
 */
export interface EndingAutomaton {
  /** For each unit below its length a column of `steps`, counted from 1; 0: no ending has it. */
  readonly endingColumns: Uint8Array;
  /** Where each column leads from each state: `steps[state * columns + column - 1]`. */
  readonly endingSteps: Uint16Array;
  /** A bit for each class, `maskWords` words of 32 bits a state. */
  readonly endingClasses: Uint32Array;
  /** Of the classes that are needed; 0 for the others. */
  readonly classTraits: Uint8Array;
}

/** How many words of `endingClasses` a state has. */
export const maskWords = (classes: number): number => Math.ceil(classes / 32);

/** Latin, Cyrillic and Arabic letters lie below it. */
const FIRST_UNIT_WITHOUT_COLUMN = 0x700;

/** Packs in the same languages have the same automaton, and Turkish alone has ten thousand endings. */
const known = new Map<string, EndingAutomaton>();

/** @param classes numbers of the word classes that some form needs */
export function endingAutomaton(classes: ReadonlySet<number>): EndingAutomaton {
  const key = [...classes].sort((a, b) => a - b).join();
  const automaton = known.get(key) ?? build(classes);
  known.set(key, automaton);
  return automaton;
}

interface Node {
  readonly next: Map<number, Node>;
  readonly mask: number[];
  state?: number;
}

function build(classes: ReadonlySet<number>): EndingAutomaton {
  const words = maskWords(wordClasses.length);
  const newNode = (): Node => ({ next: new Map(), mask: new Array<number>(words).fill(0) });
  const root = newNode();
  const units = new Set<number>();
  for (const number of classes) {
    for (const ending of wordClasses[number]!.endings) {
      let node = root;
      for (let at = ending.length - 1; at >= 0; at--) {
        const unit = ending.charCodeAt(at);
        if (unit >= FIRST_UNIT_WITHOUT_COLUMN) throw new Error(`ending "${ending}" is in no known script`);
        units.add(unit);
        let next = node.next.get(unit);
        if (!next) {
          next = newNode();
          node.next.set(unit, next);
        }
        node = next;
      }
      node.mask[number >> 5]! |= 1 << (number & 31);
    }
  }
  const columns = [...units].sort((a, b) => a - b);
  const states = minimise(root);
  const endingColumns = new Uint8Array(FIRST_UNIT_WITHOUT_COLUMN);
  columns.forEach((unit, index) => {
    endingColumns[unit] = index + 1;
  });
  const endingSteps = new Uint16Array(states.length * columns.length);
  const endingClasses = new Uint32Array(states.length * words);
  states.forEach(({ next, mask }, state) => {
    for (const [unit, node] of next) {
      endingSteps[state * columns.length + endingColumns[unit]! - 1] = node.state!;
    }
    endingClasses.set(mask, state * words);
  });
  const traits = Uint8Array.from(wordClasses, ({ article, proclitics }, number) => {
    if (!classes.has(number)) return 0;
    const onArticle = article === 'required' ? classTraits.requiresArticle : classTraits.allowsArticle;
    return (article === 'never' ? 0 : onArticle) | (proclitics ? classTraits.allowsProclitics : 0);
  });
  return { endingColumns, endingSteps, endingClasses, classTraits: traits };
}

/**
 * Makes one state of all nodes from which the same is read on, from the leaves up (Revuz 1992).
 *
 * @returns the nodes that stand for states, the root first
 */
function minimise(root: Node): Node[] {
  const states: Node[] = [root];
  const bySignature = new Map<string, number>();
  const number = (node: Node): number => {
    const steps = [...node.next]
      .sort(([a], [b]) => a - b)
      .map(([unit, next]) => `${unit}>${number(next)}`)
      .join();
    const signature = `${node.mask.join()}:${steps}`;
    let state = bySignature.get(signature);
    if (state === undefined) {
      state = states.length;
      states.push(node);
      bySignature.set(signature, state);
    }
    node.state = state;
    return state;
  };
  for (const next of root.next.values()) number(next);
  root.state = 0;
  return states;
}
