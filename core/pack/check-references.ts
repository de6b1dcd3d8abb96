import type { Entry, Pack, Series, Statement, SurfaceForm } from './pack';
import type { FieldFault } from './pack-problem';
import { fieldFault, quoted } from './pack-problem';
import type { RowKind } from './pack-row';

/** The ids that a pack has, by kind. */
export interface PackReferences {
  readonly documents: ReadonlySet<string>;
  readonly cueSets: ReadonlySet<string>;
  readonly entries: ReadonlySet<string>;
}

/** A fault in the row of that kind with that index among its kind. */
interface RowFault {
  readonly row: RowKind;
  readonly index: number;
  readonly fault: FieldFault;
}

/** The first id that nothing in the pack has. Linear in the pack. */
export function unknownReference(pack: Pack, ids: PackReferences): RowFault | undefined {
  for (const [index, series] of pack.series.entries()) {
    const fault = inSeries(series, ids);
    if (fault) return { row: 'series', index, fault };
  }
  for (const [index, { keeps = [] }] of pack.blockers.entries()) {
    const at = keeps.findIndex((id) => !ids.entries.has(id));
    if (at >= 0) return { row: 'blocker', index, fault: unknown(keeps[at]!, `keeps[${at}]`) };
  }
  for (const [index, entry] of pack.entries.entries()) {
    const fault = inEntry(entry, ids);
    if (fault) return { row: 'entry', index, fault };
  }
  return undefined;
}

function inSeries(series: Series, ids: PackReferences): FieldFault | undefined {
  for (const [number, entry] of Object.entries(series.members))
    if (!ids.entries.has(entry)) return unknown(entry, `members.${number}`);
  if (series.others !== undefined && !ids.entries.has(series.others)) return unknown(series.others, 'others');
  return inForms(series.forms, ids);
}

function inEntry(entry: Entry, ids: PackReferences): FieldFault | undefined {
  const fault = inForms(entry.forms, ids) ?? inRelated(entry, ids);
  if (fault) return fault;
  for (const [index, statement] of entry.statements.entries()) {
    const found = inStatement(statement, `statements[${index}]`, ids);
    if (found) return found;
  }
  return undefined;
}

/** Also: a form given twice, which would be two reasons for one mark. */
function inForms(forms: readonly SurfaceForm[], ids: PackReferences): FieldFault | undefined {
  const seen = new Set<string>();
  for (const [index, form] of forms.entries()) {
    const key = `${form.lang} ${form.text}`;
    if (seen.has(key)) return fieldFault('duplicate', 'the form stands twice', `forms[${index}].text`);
    seen.add(key);
    for (const list of ['cues', 'against'] as const) {
      const cue = form[list]?.findIndex((id) => !ids.cueSets.has(id)) ?? -1;
      if (cue >= 0) return unknown(form[list]?.[cue] ?? '', `forms[${index}].${list}[${cue}]`);
    }
  }
  return undefined;
}

function inRelated({ id, related }: Entry, ids: PackReferences): FieldFault | undefined {
  const seen = new Set<string>();
  for (const [index, other] of related.entries()) {
    const field = `related[${index}]`;
    if (!ids.entries.has(other)) return unknown(other, field);
    if (other === id) return fieldFault('duplicate', 'an entry is not related to itself', field);
    if (seen.has(other)) return fieldFault('duplicate', `${quoted(other)} stands twice`, field);
    seen.add(other);
  }
  return undefined;
}

function inStatement(statement: Statement, field: string, ids: PackReferences): FieldFault | undefined {
  const { speaker } = statement;
  if (speaker && 'entry' in speaker && !ids.entries.has(speaker.entry))
    return unknown(speaker.entry, `${field}.speaker.entry`);
  const index = statement.citations.findIndex((citation) => !ids.documents.has(citation.document));
  return index < 0
    ? undefined
    : unknown(statement.citations[index]?.document ?? '', `${field}.citations[${index}].document`);
}

const unknown = (id: string, field: string): FieldFault =>
  fieldFault('unknown-id', `nothing in the pack has the id ${quoted(id)}`, field);
