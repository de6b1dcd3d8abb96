import type { Entry, Language } from '../../core/pack/pack';
import { ok } from '../../core/result';
import type { CardContent, Params } from '../../messaging/protocol';
import type { Answer, Library } from '../../storage/library';
import { cardLanguageOf, inLanguage } from './card-language';

/** Everything a card shows; nothing where no pack knows the entry. */
export async function cardContent(
  { entry: id, labelsOf = [] }: Params<'readCard'>,
  library: Library,
  wanted: Language,
): Promise<Answer<CardContent | undefined>> {
  const found = await library.readEntry(id);
  if (!found.ok || !found.value) return found as Answer<undefined>;
  const { entry, documents, pack } = found.value;
  const language = cardLanguageOf(pack, wanted);
  const names = await library.readNames([...entry.related, ...speakersOf(entry), ...labelsOf]);
  if (!names.ok) return names;
  const labels = [...names.value].map(([of, { label }]) => [of, inLanguage(label, language) ?? of] as const);
  return ok({ entry, documents, labels: Object.fromEntries(labels), pack, language });
}

const speakersOf = (entry: Entry): string[] =>
  entry.statements.flatMap(({ speaker }) => (speaker && 'entry' in speaker ? [speaker.entry] : []));
