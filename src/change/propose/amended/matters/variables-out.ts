import type { JsonMap } from '../../../../kernel/json.ts';
import { literally } from '../../../../kernel/literally.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import { mapOf } from '../../../../spec/words/merge.ts';
import { calledAfter, objectOf } from '../../converted/entries.ts';
import { nameOf, variablesIn, withContainers } from '../../converted/variables.ts';
import { taken } from '../pieces.ts';
import type { Matter, Read } from './matter.ts';
import { sensitiveIn } from './sensitive.ts';
import { keysIn, rolesOf } from './variable-keys.ts';
import { variablesFrom, type Drawn } from './variables-from.ts';

const name = String.raw`["'\x60]?(?<name>[a-z0-9](?:[a-z0-9.-]{0,60}[a-z0-9])?)["'\x60]?(?![\w-])`;
const not = String.raw`(?!(?:which|that|with|by|and|in|for|to|as|the|using|via|through|instead|key|keys|from)(?!\w))`;
const places = [
  String.raw`(?<kind>secret|config\s?map)(?:\s?,)?(?:\s(?:called|named)|\s?名为|\s?叫做?)?\s?${not}${name}`,
  String.raw`(?:名为|叫做?)\s?${name}\s?的\s?(?:新的?)?\s?(?<kind>Secret|ConfigMap|密钥)`,
  String.raw`(?<![\w-])${not}(?=[a-z0-9]+-)${name}\s(?<kind>secret|config\s?map)`,
  String.raw`(?<kind>secret|config\s?map)(?!\w)`,
].map((one) => new RegExp(one, 'iu'));
const moving = new RegExp(
  overLines`
    (?<!\w)(?:
      mov(?:e|es|ed|ing)|extract\w*|externali[sz]\w*|pull(?:ed)?|put|tak(?:e|es|en|ing)\s(?:\S+\s){0,4}out|stor(?:e|es|ed|ing)|out\sinto|belongs?\sin(?:to)?|
      split|separate|hold(?:s|ing)?|receives?|contain(?:s|ing)?|out\sof|stringData|(?:live|reside|stand|be|are)\sin|from\s(?=[A-Z]+_)|
      (?:->|→|=>)\s?(?:an?\s)?(?:new\s)?(?:secret|config\s?map)|(?:create|provide|write|add|generate)\s(?:an?\s|the\s|this\s)?(?:new\s)?(?:secret|config\s?map)
    )(?!\w)|
    移[到入出动至]|提取|抽[取到出]|拆出|放[到入进在]|存[到入放]|保存|外置|迁移|拆分
  `,
  'iu',
);
const all = /(?<!\w)(?:all|every|them|these|what\sthe\s\w+\shas|one\sby\sone)(?!\w)|所有|全部|它们/iu;
const noun = /(?<!\w)(?:env(?:ironment)?(?:\svar(?:iable)?s?)?|variables?|keys?)(?!\w)|环境变量|变量/iu;
const staying =
  /(?<![\w-])(?:stays?|remains?|keeps?|leave|left|untouched|unchanged|touch(?:ed)?|alone|nothing|not|retains?|as\s(?:it|they)\s(?:is|are))(?![\w-])|不[变动改用要]|保持|保留|原样/iu;

/** Variables with values become those of an object of their own, however that is told. */
export const variablesOut: Matter = {
  gathers: true,
  about: /secret|config\s?map|密钥|credential|凭据/iu,
  words: overLines`
    secrets?|config\s?maps?|env|environment|variables?|vars?|values?|keys?|move|out|into|extract\w*|database|passwords?|plain(?:\s|-)?text|clear(?:\s|-)?text|in\sclear|text|manifests?|reference\w*|refer|read\w*|reads|envFrom|valueFrom|secretKeyRef|secretRef|configMapRef|configMapKeyRef|
    create\w*|provide\w*|writ\w+|import\w*|listing|one\sby\sone|instead|holds?|filled|comes?|load\w*|there|present|all|every|not|touch|other|others|leave|stay|remain|two|three|both|change|adapted|only|each|rest|bad|security|
    split\w*|namespace|ns|stringData|string\sdata|opaque|type|credentials?|logins?|accounts?|user\s?names?|users?|sensitive|harmless|innocent|uncritical|confidential|tokens?|nobody|nothing|no\slonger|must|should|spec|new|those|
    环境变量|变量|密钥|明文|移[到入出动至]|提取|抽取|引用|读取|键名?|容器|保持|不变|值|其余|其他|数据库|密码|重构|创建|原样|从|该|里|不再|
    不敏感|敏感|不应该?|不要|不能|不动|不用|凭据|账号|用户名?|命名空间|同一?个?|分别|拆分|拆出|定义|有|新的?|类型|只|那个|对应|来源|改[为用成]|其中|通过
  `,
  read(text, documents) {
    const runs = documents.filter((one) => variablesIn(one).length > 0);
    const [run] = runs;
    if (run === undefined || runs.length > 1 || !moving.test(text)) return undefined;
    const to = places.map((one) => taken(text, one)).find((one) => one !== undefined);
    if (to === undefined) return undefined;
    const kind = /^c/iu.test(to.said['kind'] ?? '') ? 'ConfigMap' : 'Secret';
    const own = [...new Set(variablesIn(run).map(nameOf))];
    const names = namesIn(to.rest, own);
    if (names.length === 0 || documents.some((one) => one['kind'] === kind)) return undefined;
    const keyed = keysIn(to.rest, names);
    if (keyed === undefined) return undefined;
    const moved: Moved = { run, kind, names, name: to.said['name'], keys: keyed.keys };
    const rest = own.reduce((so, one) => so.replaceAll(wordOf(one), ' '), keyed.rest);
    return movedOut(moved, { documents, rest: restOf(rest, moved), isWhole: /envFrom|整体/iu.test(text) });
  },
};

function wordOf(name: string): RegExp {
  return new RegExp(`["'\`]?(?<![\\w-])${literally(name)}(?![\\w-])["'\`]?(?:\\/(?=[A-Z]))?`, 'gu');
}

/** The same name once more is no other. */
function restOf(text: string, { name: own, kind }: Moved): string {
  const bare = own === undefined ? text : text.replaceAll(wordOf(own), ' ');
  return kind === 'Secret' ? bare : bare.replaceAll(/(?<!\w)envFrom(?!\w)/gu, ' ');
}

/** Those that are named and not said to stay; all of them, where they are only spoken of as variables. */
function namesIn(text: string, own: readonly string[]): readonly string[] {
  const clauses = text.split(
    /[,;，；。]|\.(?=\s|$)|\s(?:and\s(?=let|leave|keep|reference|do|the|nothing)|while|whereas|but)\s/u,
  );
  const going = clauses.filter((one) => !staying.test(one)).join(' , ');
  const named = own.filter((one) => new RegExp(wordOf(one).source, 'u').test(going));
  if (named.length > 0) return named;
  const sensitive = sensitiveIn(going, own);
  if (sensitive.length > 0) return sensitive;
  const held = own.filter((one) => rolesOf(one, own).some((role) => new RegExp(role, 'iu').test(going)));
  if (held.length > 0) return held;
  return all.test(text) &&
    noun.test(text) &&
    own.every((one) => !new RegExp(wordOf(one).source, 'u').test(text))
    ? own
    : [];
}

type Moved = Drawn & { readonly run: JsonMap; readonly name: string | undefined };

function movedOut(
  { run, kind, names, name: said, keys }: Moved,
  {
    documents,
    rest,
    isWhole,
  }: { readonly documents: readonly JsonMap[]; readonly rest: string; readonly isWhole: boolean },
): Read {
  const owner = mapOf(run['metadata']);
  const own = said ?? calledAfter(owner, kind);
  const { namespace } = owner;
  const gone = variablesIn(run).filter((one) => names.includes(nameOf(one)));
  const metadata = namespace === undefined ? { name: own } : { name: own, namespace };
  const data = Object.fromEntries(
    gone.map((one) => [keys.get(nameOf(one)) ?? nameOf(one), one['value'] ?? '']),
  );
  const changed = withContainers(run, (container) =>
    variablesFrom(container, { kind, names, keys, name: own, isWhole }),
  );
  return {
    documents: [...documents.map((one) => (one === run ? changed : one)), objectOf(kind, metadata, data)],
    value: `${names.join(', ')} → ${kind} ${own}`,
    rest,
  };
}
