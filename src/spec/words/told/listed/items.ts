import { inTurnOf } from './in-turn.ts';
import { alone, itemName as name, partsOf, type Item, type Part } from './parts.ts';

const does =
  'runs|scales|allows|uses|serves|gets|has|targets|covers|holds|requests|keeps|takes|selects|limits|permits|grants|watches|needs|asks';
const leads = `with|of|for|in|that|which|at|on|from|${does}|is`;
const bracketed = new RegExp(String.raw`^(${name})\s?[(（]([^()（）]{1,200})[)）]$`, 'iu');
const led = new RegExp(String.raw`^(${name})(?:\s(${leads})\s|(\s?:\s|\s?：\s?|\s=\s|:$))(.{1,200})$`, 'iu');
const valued = new RegExp(String.raw`^(${name})\s((?:[\d"/]|[\w./-]{2,80}:\w).{0,200})$`, 'iu');
const bullet = /^[ \t]{0,8}[-*•][ \t]+/u;

/** What a list says of each, in whichever of the ways that people write them; nothing where it is no such list. */
export function itemsOf(said: string): readonly Item[] | undefined {
  const lines = said.split('\n').filter((line) => line.trim() !== '');
  if (lines.length > 1) return lines.every((line) => bullet.test(line)) ? bulletsOf(lines) : undefined;
  const parts = partsOf(said.replaceAll(/,\s(?=(?:which|that)\s)/giu, ' '));
  return (
    bracketedOf(parts) ?? ledOf(parts) ?? valuedOf(parts) ?? whole(inTurnOf(said) ?? []) ?? namesOf(parts)
  );
}

function bulletsOf(lines: readonly string[]): readonly Item[] | undefined {
  return whole(lines.map((line) => itemOf(line.replace(bullet, '').replace(/[.;,，；。]$/u, ''))));
}

function itemOf(said: string): Item | undefined {
  const comma = new RegExp(String.raw`^(${name})[,，]\s?(.{1,200})$`, 'iu').exec(said);
  if (alone.test(said)) return { name: said, lead: '', body: '' };
  if (comma !== null) return { name: comma[1] ?? '', lead: '', body: comma[2] ?? '' };
  return oneBracketed(said) ?? oneLed(said) ?? oneValued(said);
}

function oneBracketed(said: string): Item | undefined {
  const [, of, body] = bracketed.exec(said) ?? [];
  return of === undefined ? undefined : { name: of, lead: '', body: body ?? '' };
}

function oneLed(said: string): Item | undefined {
  const [, of, lead, , body] = led.exec(said) ?? [];
  return of === undefined ? undefined : { name: of, lead: lead ?? '', body: (body ?? '').trim() };
}

function oneValued(said: string): Item | undefined {
  const [, of, body] = valued.exec(said) ?? [];
  return of === undefined ? undefined : { name: of, lead: '', body: body ?? '' };
}

function bracketedOf(parts: readonly Part[]): readonly Item[] | undefined {
  return whole(parts.map((part) => oneBracketed(part.said)));
}

/** What opens no item of its own goes on with the one before. */
function ledOf(parts: readonly Part[]): readonly Item[] | undefined {
  const lead = oneLed(parts[0]?.said ?? '')?.lead.toLowerCase();
  if (lead === undefined) return undefined;
  const items: Item[] = [];
  for (const { said, joint } of parts) {
    const one = oneLed(said);
    const last = items.at(-1);
    if (one?.lead.toLowerCase() === lead) items.push(one);
    else if (last !== undefined) items[items.length - 1] = { ...last, body: `${last.body}${joint}${said}` };
  }
  return whole(items);
}

function valuedOf(parts: readonly Part[]): readonly Item[] | undefined {
  return whole(parts.map((part) => oneValued(part.said)));
}

function namesOf(parts: readonly Part[]): readonly Item[] | undefined {
  return whole(parts.map(({ said }) => (alone.test(said) ? { name: said, lead: '', body: '' } : undefined)));
}

/** Other things that are wanted beside. */
const isNoName =
  /^(?:pods?|ports?|labels?|volumes?|mounts?|replicas?|images?|probes?|requests|limits?|env|secrets?|services?|deployments?|jobs?|cron-?jobs?|ingress(?:es)?|namespaces?|roles?|(?:role-?)?bindings?|config-?maps?|accounts?|claims?|pvcs?|pvs?|pdbs?|hpas?|quotas?|polic(?:y|ies)|rules?|parameters?|selectors?|annotations?|type)$/iu;

/** All of them, or nothing; one is no list. */
function whole(items: readonly (Item | undefined)[]): readonly Item[] | undefined {
  const told = items.filter((one) => one !== undefined);
  const names = new Set(told.map((one) => one.name));
  if (told.some((one) => isNoName.test(one.name))) return undefined;
  return told.length === items.length && told.length > 1 && names.size === told.length ? told : undefined;
}
