import { existing } from '../../../facts/existing.ts';
import type { Snapshot } from '../../../facts/snapshot.ts';
import { isUnder } from '../../../facts/tree.ts';
import type { Result } from '../../../kernel/result.ts';
import { overLines } from '../../../kernel/over-lines.ts';
import { besideQuotes } from '../../../spec/words/given/given.ts';
import type { Called } from '../../../spec/words/mentions/services.ts';
import type { Written } from '../../shape/shape.ts';
import type { Order } from '../order.ts';
import { behind, calledIn } from '../scope.ts';
import type { Story } from '../story.ts';
import type { Shown } from './objects.ts';
import type { Tell } from './reading.ts';

export type Programs = {
  /** The words without what asks for them. */
  readonly words: string;
  readonly names: readonly string[];
  readonly asked: string;
};

/** Programs that shall run beside what is shown, by the clauses that ask for them; undefined where there are none. */
export function programsIn(words: string, shown: readonly Shown[]): Programs | undefined {
  const { said, quotes } = besideQuotes(words);
  const known = new Set(shown.flatMap(({ name, text }) => [name, ...calledIn(text, behind)]));
  const named = behind.filter((one) => !known.has(one.service) && calledIn(said, [one]).length > 0);
  if (named.length === 0) return undefined;
  const asksFor = askingFor(named);
  const clauses = said.split(
    /(?<=[.!?;\n]\s?)|(?<=[，。；！？])|(?<=\s)and\s(?=(?:add|deploy|run|give|set|please)\s)/u,
  );
  const own = clauses.filter((one) => asksFor.test(one));
  if (own.length === 0) return undefined;
  const rest = clauses.filter((one) => !asksFor.test(one)).join('');
  const asked = own.join(' ').replace(forThem, '');
  return { words: `${rest.trim()}\n${quotes}`, names: calledIn(asked, named), asked };
}

/** A clause that asks for a program itself, and not for a variable, an object or a way to it. */
function askingFor(programs: readonly Called[]): RegExp {
  const names = programs.flatMap((one) => one.names).map((name) => name.replaceAll(/[^\w\s-]/gu, '.'));
  return new RegExp(`(?:${asking}|${askingInChinese})(?:${names.join('|')})${itself}`, 'iu');
}

const asking = overLines`
  (?<![\w-])(?:add|deploy|run|bring\sup|set\sup|install|provide|needs?|wants?|(?:would|'d)\slike|create|spin\sup)\s
  (?:(?:an?|one|the|our|its|own|small|single|dedicated|separate|simple|new|tiny|persistent|plain)\s){0,4}
`;
const askingInChinese = '(?:加|部署|需要|配|装|搭|起|来)(?:上|一?[个套台])?(?:单独的?|独立的?|自己的)?\\s?';
const itself = overLines`
  (?![\w:/=-]|\.\w|\s?(?:service|secret|config\s?map|deployment|ingress|policy|url|host|address|port|password|exporter|sidecar|client|connection|variable|env)(?![\w-]))
`;
/** What it stands beside is shown, and made by nobody here. */
const forThem =
  /\s(?:for|to|next\sto|beside|alongside)\s(?:it|this|that|them|(?:the|this|our)\s[\w-]{1,40})(?![\w-])|(?:给|为|帮)(?:它|这个服务|这个应用|[\w-]{1,40}\s?)(?=加|配|部署|搭|装)/iu;

/** They are made as they are where nothing else is asked for: in a folder of their own, where what is shown is. */
export function programStory({ asked }: Programs, order: Order, { shown, tell }: Ground): Result<Story> {
  const [space, ...others] = new Set(shown.map(({ namespace }) => namespace));
  const place = space === undefined || space === '' || others.length > 0 ? '' : ` in the namespace ${space}`;
  const words = `${asked.trim().replace(/[.,;，。；]+$/u, '')}${place}`;
  const { later: _later, ...request } = order.request;
  return tell({ ...order, snapshot: manifestsOf(order.snapshot), request: { ...request, words, flags: {} } });
}

type Ground = { readonly shown: readonly Shown[]; readonly tell: Tell };

function manifestsOf(snapshot: Snapshot): Snapshot {
  const { manifests, kustomizations } = existing(snapshot);
  const kept = new Set([...manifests, ...kustomizations]);
  return { ...snapshot, entries: snapshot.entries.filter(({ path }) => kept.has(path)) };
}

/** Beside others each has a folder of its own. */
export function inOwnFolder(files: readonly Written[], name: string): readonly Written[] {
  return files.map((file) =>
    isUnder(file.path, 'k8s') && file.path.split('/').length === 2
      ? { ...file, path: file.path.replace('k8s/', `k8s/${name}/`) }
      : file,
  );
}
