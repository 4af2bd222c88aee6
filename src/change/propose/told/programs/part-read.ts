import type { JsonMap } from '../../../../kernel/json.ts';
import { literally } from '../../../../kernel/literally.ts';
import type { EnvEntry } from '../../../../spec/container.ts';
import { dialsOf, type Dials } from '../../../../spec/dials.ts';
import { listOf, mapOf, merge, textOf } from '../../../../spec/words/merge.ts';
import type { Called } from '../../../../spec/words/mentions/services.ts';
import { calledIn, namesOf } from '../../scope.ts';
import { isToldApart, withoutApart, withQueue } from './apart.ts';
import { readWish, type Vocabulary } from '../../../../spec/words/read.ts';
import type { Draft } from '../../../../spec/words/wish.ts';

/** What was read of one program that is started beside others. */
export type Read = { readonly dials: Dials; readonly env: readonly EnvEntry[]; readonly pod: JsonMap };

export function merged(before: Read, after: Read): Read {
  const amounts = { ...before.dials.amounts, ...after.dials.amounts };
  return {
    dials: { ...before.dials, ...after.dials, ...(Object.keys(amounts).length > 0 && { amounts }) },
    env: [...before.env, ...after.env],
    pod: merge(before.pod, after.pod),
  };
}

/** All of what was said of it, or nothing. */
export function readAs(said: string, of: Called, readers: Vocabulary): Read | undefined {
  const name = of.names[0] ?? '';
  const apart = withoutApart(said.replace(/[\s,，]+$/u, '').trim());
  const own = withQueue(of);
  const plain = (calledIn(apart, [own]).length > 0 ? apart : toIt(apart, name))
    .replace(inOtherWords(own, of), name)
    .replace(counted(of), '$2 with $1 replicas')
    .replace(countAlone(name), `${name} with $1$2 replicas`)
    .replaceAll(bare, '$1 memory');
  const { wish, leftover } = readWish(plain, { ...readers, services: [of] });
  const [draft, ...others] = wish.drafts;
  if (draft === undefined || others.length > 0 || leftover.length > 0 || !isOwn(draft, of.service))
    return undefined;
  const read = { dials: dialsOf(draft, wish), env: envOf(draft), pod: draft.work.pod };
  const keysRead = [read.dials, read.env, read.pod].flatMap((one) => Object.keys(one));
  return keysRead.length === 0 && !isToldApart(said) ? undefined : read;
}

/** `It gets 4 replicas`, `4 replicas for it`: of whom that is said. */
function toIt(said: string, name: string): string {
  return said
    .replace(/^(?:it|that\sone|this\sone)(?!\w)|它|(?:该|这个)进程/iu, name)
    .replace(/(?<=\s(?:for|of|to)\s)(?:it|that\sone)$/iu, name);
}

/** A name of which a part is Chinese, or that it has only here, is read by another that it has. */
function inOtherWords({ service, names }: Called, of: Called): RegExp {
  const own = names.filter((name) => /\p{Script=Han}/u.test(name) || !of.names.includes(name));
  return own.length === 0 ? /(?!)/u : new RegExp(namesOf([{ service, names: own }]), 'iu');
}

/** `2 sidekiq replicas`: how many before what it is called. */
function counted(of: Called): RegExp {
  return new RegExp(
    String.raw`(?<![\w.-])(\d{1,3}|one|two|three|four|five|six|eight|ten)\s(${namesOf([of])})\s(?:replicas?|copies|pods?|instances?|processes|containers?|workers?)(?![\w-])`,
    'iu',
  );
}

/** `Web gets 3 replicas, the Celery worker four`: nothing but who, and how many. */
function countAlone(name: string): RegExp {
  const number = String.raw`(\d{1,2}|two|three|four|five|six|eight|ten)`;
  const own = literally(name);
  return new RegExp(
    String.raw`^(?:(?:and|but|while|the|our)\s){0,3}(?:[a-z]+\s)?${own}\s${number}(?:\stimes)?$|^(?:(?:and|but|while)\s)?${number}\s(?:for|of)\s(?:the\s|our\s)?(?:[a-z]+\s)?${own}$`,
    'iu',
  );
}

/** A program that only works keeps nothing: what it gets is memory. */
const bare =
  /(?<=[a-z:,]\s|[:,])(?<!(?:memory|ram|limit|limits|requests?|disk|storage|volume|of|than|over|under)\s)(\d{1,5}[MG]i)(?=\s?(?:$|[,;.]|and\s|each))/giu;

const keys: ReadonlySet<string> = new Set(['env', 'resources']);
const ofPods: ReadonlySet<string> = new Set([
  'terminationGracePeriodSeconds',
  'nodeSelector',
  'tolerations',
  'priorityClassName',
]);

function isOwn({ service, isImplied, work, facts }: Draft, of: string): boolean {
  return (
    (service === of || (service === undefined && isImplied)) &&
    work.containers.length < 2 &&
    Object.keys(work.containers[0] ?? {}).every((key) => keys.has(key)) &&
    Object.keys(work.controller).every((key) => key === 'replicas') &&
    Object.keys(work.pod).every((key) => ofPods.has(key)) &&
    Object.keys(work.podMetadata).length === 0 &&
    Object.keys(facts).every((key) => key === 'autoscale')
  );
}

function envOf({ work }: Draft): readonly EnvEntry[] {
  return listOf(work.containers[0]?.['env']).flatMap((one): EnvEntry[] => {
    const [name, value] = [textOf(mapOf(one)['name']), textOf(mapOf(one)['value'])];
    return name === undefined || value === undefined ? [] : [{ kind: 'value', name, value }];
  });
}
