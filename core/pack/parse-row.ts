import type { Result } from '../result';
import { fail, ok } from '../result';
import { nestsDeeperThan } from './json-depth';
import type { Blocker, CueSet, Document, Entry, PackHeader, Series } from './pack';
import { packLimits } from './pack-limits';
import type { FieldFault, PackProblem } from './pack-problem';
import { fieldFault } from './pack-problem';
import type { PackRow, RowKind } from './pack-row';
import { packFormat, packFormatVersion, rowOrder } from './pack-row';
import {
  blockerShape,
  cueSetShape,
  documentShape,
  entryShape,
  headerShape,
  seriesShape,
} from './pack-shapes';
import type { Check } from './shape';
import { count, objectOf, oneOf } from './shape';

type Row<T> = T & { readonly row: string };
const row = oneOf(rowOrder);
/** That these are right has been told before the shape is asked: see `wrongFormat`. */
const known: Check = () => undefined;

const checks: Readonly<Record<RowKind, Check>> = {
  header: objectOf<Row<PackHeader & { format: string; formatVersion: number }>>({
    row,
    format: known,
    formatVersion: known,
    ...headerShape,
  }),
  document: objectOf<Row<Document>>({ row, ...documentShape }),
  'cue-set': objectOf<Row<CueSet>>({ row, ...cueSetShape }),
  series: objectOf<Row<Series>>({ row, ...seriesShape }),
  blocker: objectOf<Row<Blocker>>({ row, ...blockerShape }),
  entry: objectOf<Row<Entry>>({ row, ...entryShape }),
  end: objectOf<Row<{ rows: number }>>({ row, rows: count }),
};

/**
 * One line of a pack, checked by itself: shape, limits, safe text. What takes the other rows to know
 * (order, duplicates, ids that must exist) is the business of `PackAssembly`. Never throws.
 *
 * @param text a line without its line feed
 * @param line its number, from 1
 */
export function parseRow(text: string, line: number): Result<PackRow, PackProblem> {
  const refuse = (fault: FieldFault): Result<never, PackProblem> => fail({ ...fault, line });
  if (text.length > packLimits.lineLength)
    return refuse(fieldFault('line-too-long', `is longer than ${packLimits.lineLength} characters`));
  if (nestsDeeperThan(text, packLimits.jsonDepth))
    return refuse(fieldFault('too-deep', `nests deeper than ${packLimits.jsonDepth} levels`));

  const json = parseJson(text);
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    return refuse(fieldFault('not-json', 'is not a JSON object on one line'));
  const kind = rowOrder.find((word) => Object.hasOwn(json, 'row') && word === (json as { row: unknown }).row);
  if (!kind) return refuse(fieldFault('unknown-row', `must be one of ${rowOrder.join(', ')}`, 'row'));

  const fault =
    (kind === 'header' ? wrongFormat(json as Record<string, unknown>) : undefined) ?? checks[kind](json);
  if (fault) return refuse(fault);
  // Two programs must not read one line differently: a repeated key, say, where one takes the first and
  // another the last. What JSON.stringify would write has no such doubts.
  if (JSON.stringify(json) !== text)
    return refuse(fieldFault('not-canonical', 'must be written as JSON.stringify writes it'));

  return ok(unwrap(kind, json));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function wrongFormat(header: Record<string, unknown>): FieldFault | undefined {
  if (header.format !== packFormat) return fieldFault('not-a-pack', `must be "${packFormat}"`, 'format');
  const version = header.formatVersion;
  if (!Number.isSafeInteger(version) || (version as number) < 1)
    return fieldFault('bad-number', 'must be a whole number from 1', 'formatVersion');
  if ((version as number) > packFormatVersion)
    return fieldFault(
      'newer-format',
      `this program reads format version ${packFormatVersion} and no later one`,
      'formatVersion',
    );
  return undefined;
}

/** The checks above are the evidence for this cast: each is bound to its interface by `Shape`. */
function unwrap(kind: RowKind, json: object): PackRow {
  const { row: _row, format: _format, formatVersion: _version, ...value } = json as Record<string, unknown>;
  return { row: kind, value } as unknown as PackRow;
}
