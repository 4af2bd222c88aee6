import type { JsonMap } from '../../../../kernel/json.ts';
import { containerIn } from '../edits/added/containers.ts';
import { nodesIn, type Node } from '../paths.ts';
import { taken } from '../pieces.ts';

const every =
  /(?<!\w)(?:(?:all|both|each|every)(?:\s(?:of\s)?(?:the|its|two|three))?\s(?:app(?:lication)?\s)?containers?|containers\sboth)(?!\w)|(?:所有|全部|每个|两个|各个)容器/iu;

/** The container of which a text speaks, or all of them, and the text without that. */
export function containersIn(
  text: string,
  documents: readonly JsonMap[],
): { readonly containers: readonly Node[]; readonly rest: string } | undefined {
  const of = taken(text, every);
  if (of !== undefined) return { containers: allIn(documents), rest: of.rest };
  const own = containerIn(text, documents);
  return own && { containers: [own.container], rest: own.rest };
}

/** The one container that is meant. */
export function containerOf(
  text: string,
  documents: readonly JsonMap[],
): { readonly container: Node; readonly rest: string } | undefined {
  const { containers = [], rest = '' } = containersIn(text, documents) ?? {};
  const [container, ...others] = containers;
  return container === undefined || others.length > 0 ? undefined : { container, rest };
}

function allIn(documents: readonly JsonMap[]): Node[] {
  return nodesIn(documents).filter(
    ({ path }) => path.at(-2) === 'containers' && typeof path.at(-1) === 'number',
  );
}
