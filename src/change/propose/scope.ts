import { anyCase } from '../../kernel/any-case.ts';
import { literally } from '../../kernel/literally.ts';
import { oncePer } from '../../kernel/once.ts';
import { overLines } from '../../kernel/over-lines.ts';
import { addresses } from '../../spec/backing/addresses.ts';
import { publicImage } from '../../spec/public-images.ts';
import { programs } from '../../spec/words/mentions/programs.ts';
import { textOf } from '../../spec/words/merge.ts';
import { refusing } from '../../spec/words/text/negation.ts';
import type { Called } from '../../spec/words/mentions/services.ts';
import type { Draft, Understood } from '../../spec/words/wish.ts';
import { eachOne } from './each-one.ts';

/** Which of all that could run the words speak of, and the words without what they refuse. */
export type Scope = {
  readonly rest: string;
  readonly rows: readonly Understood[];
  /** What shall not run: a service, or what would stand behind one. */
  readonly refused: ReadonlySet<string>;
  /** The services that are to be run, where the words choose among them. */
  readonly chosen: ReadonlySet<string> | undefined;
};

/** Reads `no redis`, `redis 不要了`, `deploy only the api`, `把后端跑起来`. */
export function scopeOf(words: string, services: readonly Called[], behind: readonly Called[]): Scope {
  const all = [...services, ...behind, ...(services.length === 0 ? known : [])];
  const { rest, said } = withoutRefused(words, all);
  const refused = said.flatMap(({ phrase, after }) => {
    const again = calledIn(after, all);
    return calledIn(phrase, all).filter((name) => !again.includes(name));
  });
  const chosen = chosenIn(rest, services);
  return {
    rest,
    rows: said.map(({ phrase }) => ({
      said: phrase,
      subject: leftOut,
      value: calledIn(phrase, all).join(', '),
    })),
    refused: new Set(refused),
    chosen,
  };
}

/** What stands behind what runs, by what people call it. */
export const behind: readonly Called[] = addresses.map(({ app }) => ({
  service: app,
  names: [app, ...(publicImage(app)?.aliases ?? [])],
}));

/** Every program that is known by a name, and that others call. */
export const known: readonly Called[] = programs
  .filter(({ app, port }) => port !== undefined && behind.every(({ names }) => !names.includes(app)))
  .map(({ app, names }) => ({ service: app, names }));

export function isRefused({ service, name, work }: Draft, { refused }: Scope): boolean {
  const [{ image } = {}] = work.containers;
  const program = [...behind, ...known].find(({ service: app }) => isImageOf(textOf(image), app))?.service;
  return [service, name, program].some((one) => one !== undefined && refused.has(one));
}

function isImageOf(image: string | undefined, app: string): boolean {
  const repository = publicImage(app)?.repository ?? app;
  return image === app || image?.split(':')[0] === repository || image?.startsWith(`${app}:`) === true;
}

export function isChosen(service: string, { refused, chosen }: Scope): boolean {
  return !refused.has(service) && chosen?.has(service) !== false;
}

const leftOut = { en: 'Left out', zh: '不包含' };

/** Every name as one alternative, the longest first. */
export const namesOf = oncePer((called: readonly Called[]): string => {
  const names = called.flatMap(({ names: own }) => own).toSorted((a, b) => b.length - a.length);
  const either = names.map((name) => literally(name)).join('|');
  return String.raw`(?<![\w./@:=-])(?:${either})(?:(?<=\p{Script=Han})|(?![\w/=@-]|:(?!\s)|\.\w))`;
});

/** Called so, once each. */
export function calledIn(text: string, called: readonly Called[]): string[] {
  return called.flatMap((one) => (one.names.length > 0 && sayingOf(one).test(text) ? [one.service] : []));
}

const sayingOf = oncePer((one: Called) => new RegExp(namesOf([one]), 'iu'));

/** Each service once, as it was called first. */
export function saidOnce(names: readonly string[], called: readonly Called[]): string[] {
  const of = names.map((name) => calledIn(name, called)[0]);
  return names.filter((_, at) => of.indexOf(of[at]) === at);
}

const role = String.raw`(?:\s(?:service|app|server|database|db|cache|queue|container|deployment|one)|\s?(?:服务|应用|数据库|缓存|队列))?`;
const softly = String.raw`(?:\s(?:again|please|for now|then|either|at all|any ?more|after all|yet|altogether))*`;
/** What is said of it once more. */
const onceMore = String.raw`(?:,\s?(?:so\s)?(?:please\s)?(?:remove|delete|drop)\s(?:it|them)|[,，]\s?(?:把它|请|就)?(?:去掉|删掉|删除|移除|拿掉|下掉|下线)(?:它)?(?:吧|了|即可)*)?`;
const end = String.raw`(?=\s?(?:$|[,.;:!?，。；：！？、)\n]|(?:and|or|but|just|only)\s|[和但只]))`;
const taking = `${refusing.en}|kick out|(?:(?:don'?t|do not)(?: actually| really)? (?:deploy|run|include|need|use|want)|no longer (?:need|use|want|have))(?: to (?:run|deploy|have))?`;
const unneeded = overLines`
  (?:
    (?:(?:is|are)\s)?(?:no\slonger|not|isn't|aren't)\s(?:needed|wanted|required|necessary|in\sscope|part\sof\sthis)|(?:is|are)\sout\sof\sscope|
    (?:need\snot|needn't|should\snot|shouldn't|must\snot|mustn't|won't|will\snot|(?:do|does)(?:\snot|n't)\s(?:need|have)\sto)\s
    (?:be\s(?:deployed|run|included|shipped|released|containeri[sz]ed)|run)|
    (?:can|may|should|could|must)\s(?:just\s|simply\s|also\s)?(?:be\s(?:skipped|left\sout|ignored|omitted|excluded)|stay\sout)
  )
`;
/** It is somewhere else, and nobody wants it here: `Storefront goes to a CDN, skip it`, `load (skip)`. */
const skipping = overLines`
  (?:
    (?:\s(?!(?:and|or|no|not|with(?:out)?|needs?|wants?|has|have|do(?:es)?|gets?|should|must|can|uses?|runs?|[a-z]+n't)\s)[\w'/-]{1,30}){0,8},?\s(?:so\s|and\s|please\s|just\s|simply\s|we\scan\s|you\scan\s|let's\s){0,3}
    (?:
      (?:skip|ignore|omit|exclude|leave|forget(?:\sabout)?)\s(?:it|them|that(?:\sone)?|this\sone|those)(?:\sout)?|
      (?:do\snot|don't|no\sneed\sto|needn't)\s(?:deploy|include|containeri[sz]e|ship)\s(?:it|them|that(?:\sone)?|this\sone)
    )(?:\shere|\sfor\snow)?|
    \s?[:(–-]\s?(?:please\s)?(?:skip(?:ped)?(?:\sit)?|ignored?(?:\sit)?|left?\s?out|leave\sout|out\sof\sscope|not\s(?:needed|deployed|in\sscope))\)?
  )
`;
const whole = String.raw`(?:everything|all(?:\sof\s(?:it|them))?|(?:all\s|all\sof\s)?the\s(?:services|apps|components)|all\s(?:our\s)?(?:services|apps|parts|components|workloads)|every\s(?:service|app)|the\swhole\s(?:thing|repo|stack|monorepo))`;
const shipping = String.raw`(?:deploy|run|ship|release|roll\sout|launch|host|bring\sup|containeri[sz]e|dockeri[sz]e|set\sup|manifests\sfor|charts?\sfor|dockerfiles\sfor)`;
/** `deploy everything except the load generator` */
const but = String.raw`(?:except|but(?:\snot)?|apart\sfrom|other\sthan|excluding|minus|save|besides|without)(?:\sfor)?`;
const excepting = String.raw`(?<=(?<![\w-])${shipping}\s${whole},?\s)${but}`;
const exceptingFirst = String.raw`(?<=(?:^|[.;:\n]\s?)${whole},?\s)${but}`;
/** Said of the rest, and of nothing but that it runs. */
const deployed = String.raw`(?=\s(?:(?:should|must|shall|needs?\sto|ha(?:s|ve)\sto|is\sto|can|will)\s)?(?:be\s|gets?\s|is\s)?(?:deployed|shipped|released|run|runs|go|goes|rolled\sout|containeri[sz]ed)(?![\w-]))`;
const zhTaking = `(?:先|就|也|都|暂时|现在)*(?:${refusing.zh}|不再需要|删掉|拿掉|砍掉|取消|不部署|别部署)(?:部署|上|装)?`;

function refusals(called: readonly Called[]): readonly RegExp[] {
  const one = `(?:the |our |my |any |its |an? )?${namesOf(called)}${role}`;
  const many = `${one}(?:(?:, and|, or|,| and| or| nor| ?[、和与跟]) ?${one}){0,6}`;
  const both = `${one}(?:(?:, and|, or| and| or| nor) ${one}){0,6}`;
  return [
    String.raw`(?<![\w-])(?:please |actually,? |we |i )*(?:${taking})\s${many}${softly}${end}`,
    String.raw`(?<![\w-])${excepting}\s(?:${many}(?=\s?(?:$|[.;\n]))|${both}(?:${end}|(?=\s(?:with|to|in|on|into|onto|as|using|via)\s)))`,
    String.raw`(?<![\w-])${exceptingFirst}\s${both}(?:(?=\s?(?:$|[.;\n]))|${deployed})`,
    String.raw`(?<![\w-])(?:also\s)?${many}\s${unneeded}${softly}${onceMore}${end}`,
    String.raw`(?<![\w-])${many}${skipping}${end}`,
    String.raw`(?:把)?\s?${zhTaking}\s?(?:那个|这个)?${many}\s?(?:了|吧|啦)*${end}`,
    String.raw`(?:把)?\s?${many}(?:这个|那个)?\s?${zhTaking}\s?(?:了|吧|啦|掉|它)*${onceMore}${end}`,
  ].map((source) => new RegExp(source, 'giu'));
}

type Refused = { readonly phrase: string; readonly after: string };
type Kept = { readonly rest: string; readonly said: readonly Refused[] };

/** Nobody refuses anything in a text that is longer. */
const longest = 20_000;

function withoutRefused(words: string, called: readonly Called[]): Kept {
  const known = called.filter(({ names }) => names.length > 0);
  if (known.length === 0 || words.length > longest) return { rest: words, said: [] };
  return refusals(known).reduce<Kept>(
    ({ rest, said }, pattern) => {
      const found = [...rest.matchAll(pattern)];
      const more = found.map(({ 0: phrase, index }) => {
        return { phrase: phrase.trim(), after: rest.slice(index + phrase.length) };
      });
      return { rest: rest.replaceAll(pattern, ' '), said: [...said, ...more] };
    },
    { rest: words, said: [] },
  );
}

const isWhole = anyCase(
  String.raw`(?<![\w-])(?:everything|both|all (?:of|services|apps|parts|components)|the whole|entire|${eachOne})(?![\w-])|每个|所有|全部|整个|整套|一起|分别`,
);

/** Who says which one to run means no other. */
export function chosenIn(words: string, services: readonly Called[]): ReadonlySet<string> | undefined {
  const known = services.filter(({ names }) => names.length > 0);
  if (known.length < 2 || words.length > longest) return undefined;
  const name = namesOf(known);
  const isChosenSo = only(name).test(words) || (words.search(isWhole) === -1 && running(name).test(words));
  return isChosenSo ? new Set(calledIn(words, known)) : undefined;
}

function only(name: string): RegExp {
  return new RegExp(
    String.raw`(?:^|[.,;:\n]\s?)(?:only|just) (?:deploy |run |start )?(?:the |our |my )?${name}(?=\s?(?:$|[,.;:\n]|(?:with|on|at|in|and|for)\s))|(?:deploy|run|start|ship|launch) (?:the |our )?${name}(?:(?:, and|,| and| &) (?:the )?${name}){0,6} only(?=\s?(?:$|[,.;:\n]))|(?:只|仅)(?:要|需要?)?(?:部署|运行|跑|启动|发布|上线)\s?${name}|(?:只|仅)(?:想|需)?(?:要|用|留|保留)\s?${name}(?:\s?[、,，和与跟及]\s?${name}){0,6}\s?(?:服务|应用|就行|即可|就够了?){0,2}(?=\s?(?:$|[,，。;；.\n]))`,
    'iu',
  );
}

function running(name: string): RegExp {
  return new RegExp(
    [
      String.raw`(?:^|[.,;:\n]\s?|please |(?<![\w-])to |just |only |then |let's |can you )(?:deploy|run|start|ship|launch|containeri[sz]e|dockeri[sz]e|bring up|spin up|host) (?:only |just )?(?:the |our |my )?${name}`,
      String.raw`(?:^|[^\w\p{Script=Han}]|[先再请就]|帮我|单独)(?:部署|运行|跑|启动|发布|上线)(?:一下|起来)?\s?${name}(?!\s?的)`,
      String.raw`[把将]\s?${name}(?:\s?[、和与跟及]\s?${name}){0,6}\s?(?:服务|应用)?(?:给|先|单独|也)*(?:部署|跑|运行|启动|发布|上线|起起?来|弄上|放到|搬到)`,
    ].join('|'),
    'iu',
  );
}
