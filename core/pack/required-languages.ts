import type { Language, Localized, PackHeader, Statement } from './pack';
import type { FieldFault } from './pack-problem';
import { fieldFault } from './pack-problem';
import type { PackRow } from './pack-row';

/**
 * A reader's card must never have a hole: labels in every language of the pack, and all that a card says in
 * every language that cards have.
 */
export function missingLanguage(row: PackRow, header: PackHeader): FieldFault | undefined {
  const { languages, cardLanguages } = header;
  if (row.row === 'header')
    return (
      strayCardLanguage(header) ??
      lacks(header.name, languages, 'name') ??
      lacks(header.publisher, cardLanguages, 'publisher')
    );
  if (row.row === 'document')
    return (
      lacks(row.value.title, cardLanguages, 'title') ??
      lacks(row.value.publisher.name, cardLanguages, 'publisher.name')
    );
  if (row.row !== 'entry') return undefined;
  const { label, definition, statements } = row.value;
  const fault = lacks(label, languages, 'label') ?? lacks(definition, cardLanguages, 'definition');
  if (fault) return fault;
  for (const [index, statement] of statements.entries()) {
    const found = lacksInStatement(statement, cardLanguages, `statements[${index}]`);
    if (found) return found;
  }
  return undefined;
}

function lacksInStatement(statement: Statement, cardLanguages: readonly Language[], field: string) {
  const { speaker } = statement;
  return (
    lacks(statement.text, cardLanguages, `${field}.text`) ??
    (speaker && 'name' in speaker ? lacks(speaker.name, cardLanguages, `${field}.speaker.name`) : undefined)
  );
}

function lacks(given: Localized, wanted: readonly Language[], field: string): FieldFault | undefined {
  const missing = wanted.find((language) => !Object.hasOwn(given, language));
  return missing === undefined
    ? undefined
    : fieldFault('missing-language', `must be given in "${missing}"`, field);
}

/** Every language of a card is one of the pack, and none is named twice. */
function strayCardLanguage({ languages, cardLanguages }: PackHeader): FieldFault | undefined {
  if (new Set(languages).size < languages.length)
    return fieldFault('duplicate', 'names a language twice', 'languages');
  if (new Set(cardLanguages).size < cardLanguages.length)
    return fieldFault('duplicate', 'names a language twice', 'cardLanguages');
  const stray = cardLanguages.find((language) => !languages.includes(language));
  return stray === undefined
    ? undefined
    : fieldFault('missing-language', `"${stray}" is not among the pack's languages`, 'cardLanguages');
}
