import type { Result } from '../result';
import { fail, ok } from '../result';
import { type PackReferences, unknownReference } from './check-references';
import type { Blocker, CueSet, Document, Entry, Pack, PackHeader, Series, Statement } from './pack';
import { packLimits } from './pack-limits';
import type { FieldFault, PackProblem } from './pack-problem';
import { fieldFault, quoted } from './pack-problem';
import type { PackRow, RowKind } from './pack-row';
import { rowOrder } from './pack-row';
import { missingLanguage } from './required-languages';

const limitOf: Partial<Record<RowKind, number>> = {
  document: packLimits.documents,
  'cue-set': packLimits.cueSets,
  series: packLimits.series,
  blocker: packLimits.blockers,
  entry: packLimits.entries,
};

/**
 * Takes a pack's rows one by one and makes the pack of them: what no row can tell alone is checked here.
 * A worker may `add` in slices with pauses between. After a problem the assembly is of no more use.
 */
export class PackAssembly {
  #header: PackHeader | undefined;
  readonly #documents: Document[] = [];
  readonly #cueSets: CueSet[] = [];
  readonly #series: Series[] = [];
  readonly #blockers: Blocker[] = [];
  readonly #entries: Entry[] = [];
  readonly #firstLine = new Map<RowKind, number>();
  readonly #counts = new Map<RowKind, number>();
  readonly #seen = new Map<string, Set<string>>();
  readonly #statements = new Map<string, Statement>();
  #forms = 0;
  #line = 0;
  #last: RowKind | undefined;

  /** @returns what is wrong with the row where it stands, or undefined */
  add(row: PackRow): PackProblem | undefined {
    this.#line += 1;
    const fault = this.#place(row) ?? this.#take(row);
    return fault && { ...fault, line: this.#line };
  }

  /** The whole pack, once its end row has been added. */
  finish(): Result<Pack, PackProblem> {
    if (!this.#header || this.#last !== 'end')
      return fail({
        ...fieldFault('truncated', 'the pack breaks off before its end row'),
        line: Math.max(this.#line, 1),
      });
    const pack: Pack = {
      header: this.#header,
      documents: this.#documents,
      cueSets: this.#cueSets,
      series: this.#series,
      blockers: this.#blockers,
      entries: this.#entries,
    };
    const ids: PackReferences = {
      documents: this.#ids('document'),
      cueSets: this.#ids('cue-set'),
      entries: this.#ids('entry'),
    };
    const unknown = unknownReference(pack, ids);
    if (!unknown) return ok(pack);
    const line = (this.#firstLine.get(unknown.row) ?? 1) + unknown.index;
    return fail({ ...unknown.fault, line });
  }

  #ids(space: string): Set<string> {
    let ids = this.#seen.get(space);
    if (!ids) {
      ids = new Set();
      this.#seen.set(space, ids);
    }
    return ids;
  }

  /** Rows come in the order of `rowOrder`, the first and the last kind once. */
  #place({ row }: PackRow): FieldFault | undefined {
    const last = this.#last;
    this.#last = row;
    if (last === undefined)
      return row === 'header' ? undefined : fieldFault('not-a-pack', 'the first row must be the header');
    if (last === 'end') return fieldFault('row-order', 'nothing may follow the end row');
    if (row === 'header' || rowOrder.indexOf(row) < rowOrder.indexOf(last))
      return fieldFault('row-order', `a ${row} row can't follow a ${last} row`, 'row');
    if (row !== last) this.#firstLine.set(row, this.#line);
    const count = (this.#counts.get(row) ?? 0) + 1;
    this.#counts.set(row, count);
    const limit = limitOf[row];
    return limit !== undefined && count > limit
      ? fieldFault('too-many', `a pack holds at most ${limit} rows of this kind`)
      : undefined;
  }

  #take(row: PackRow): FieldFault | undefined {
    if (row.row === 'header') {
      this.#header = row.value;
      return missingLanguage(row, row.value);
    }
    if (row.row === 'end')
      return row.value.rows === this.#line - 1
        ? undefined
        : fieldFault('row-count', `counts ${row.value.rows} rows where ${this.#line - 1} were read`, 'rows');
    const fault = this.#duplicate(row) ?? (this.#header ? missingLanguage(row, this.#header) : undefined);
    if (fault) return fault;
    if (row.row === 'document') this.#documents.push(row.value);
    else if (row.row === 'cue-set') this.#cueSets.push(row.value);
    else if (row.row === 'blocker') this.#blockers.push(row.value);
    else {
      if (row.row === 'series') this.#series.push(row.value);
      else this.#entries.push(row.value);
      this.#forms += row.value.forms.length;
      if (this.#forms > packLimits.forms)
        return fieldFault('too-many', `a pack holds at most ${packLimits.forms} forms`, 'forms');
    }
    return undefined;
  }

  #duplicate(row: Exclude<PackRow, { row: 'header' | 'end' }>): FieldFault | undefined {
    const key = row.row === 'blocker' ? `${row.value.lang} ${row.value.text}` : row.value.id;
    const ids = this.#ids(row.row);
    if (ids.has(key))
      return fieldFault('duplicate', `${quoted(key)} stands twice`, row.row === 'blocker' ? 'text' : 'id');
    ids.add(key);
    return row.row === 'entry' ? this.#differingStatement(row.value) : undefined;
  }

  /** A statement may stand in several entries, but then it must be the same one. */
  #differingStatement({ statements }: Entry): FieldFault | undefined {
    const here = new Set<string>();
    for (const [index, statement] of statements.entries()) {
      const { id } = statement;
      const other = this.#statements.get(id);
      if (here.has(id) || (other && JSON.stringify(other) !== JSON.stringify(statement)))
        return fieldFault('duplicate', `${quoted(id)} stands twice`, `statements[${index}].id`);
      here.add(id);
      this.#statements.set(id, statement);
    }
    return undefined;
  }
}
