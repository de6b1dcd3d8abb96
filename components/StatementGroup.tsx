import { useId } from 'preact/hooks';
import type { Document, Statement, StatementKind } from '../core/pack/pack';
import { useCardWording } from './card-wording';
import { StatementView } from './StatementView';

interface StatementGroupProps {
  readonly kind: StatementKind;
  /** All of the entry's; those of the kind are shown, in the pack's order. */
  readonly statements: readonly Statement[];
  readonly documents: ReadonlyMap<string, Document>;
  readonly labels: Readonly<Record<string, string>>;
}

/** The heading says of what kind the sentences are; what is only background stands apart from what is on record. */
export function StatementGroup({ kind, statements, documents, labels }: StatementGroupProps) {
  const { say } = useCardWording();
  const heading = useId();
  const ofKind = statements.filter((statement) => statement.kind === kind);
  if (ofKind.length === 0) return null;
  return (
    <section class={`statements ${kind}`} aria-labelledby={heading}>
      <h3 class="group-heading" id={heading}>
        {say(`statements.${kind}`)}
        {kind === 'background' && <span class="group-note">{say('backgroundNote')}</span>}
      </h3>
      <ul>
        {ofKind.map((statement) => (
          <StatementView key={statement.id} statement={statement} documents={documents} labels={labels} />
        ))}
      </ul>
    </section>
  );
}
