import { overLines } from '../../../kernel/over-lines.ts';
import type { Span } from '../span.ts';
import { withoutCarried } from './carried.ts';
import { withoutHanGlue } from './carried-han.ts';
import { withoutIdle } from './idle.ts';

/** Words that carry no wish of their own. */
const english = new Set(
  `a an the and or of for to in on at it its is are be this that with using use from into by as we us i you me my our your
  convert converts compose docker-compose please can could would should want wants need needs like just also then so make makes create creates generate
  generates write add adds give build builds deploy deploys deployed deployment deployments containerize containerise
  dockerize run runs running set up setup put have has having new some any which containing contains contain behind
  service services app application applications container containers image images docker dockerfile kubernetes k8s
  kube cluster manifest manifests yaml yml file files repo repository project code server based framework version
  kustomize kustomization plain production ready replica replicas copies instance instances workload pod pods here there all thing web api apis
  things let lets serve serves served mounts mounted sends send ensure ensures should configuration configure configured define defines defined provide provides must will object objects resource resources running first second has have only it. please following based type kind name named create write yaml's using which where such as via within respectively when where given below above maybe each both whose who what called named exposing expose exposed listening listens each every everything plus per same one it's update updates modify edit complete extend change official latest no instead actually rather sorry correct fix improve also both following given take show whole entire
  hey hi hello thanks thank thx cheers team guys folks everyone u ok okay sure today currently now right really just maybe think guess but how get gets got thing stuff
  ll ve re don t s d m doesn isn lot bit time move migrate ready going go work works working nice great cool too well already still very much more
  help helps translate turn gives gave definition definitions
  yamls rewrite declaratively equivalent declarative followed generated resulting result look looks accessible browser somebody someone anybody am these those tutorial walkthrough docs documentation task question exercise created would does doing did hand usually show shown
  single sole likewise
  public only main its their them they then first second cache database db server instance node nodes`.split(
    /\s+/u,
  ),
);
const chinese = new RegExp(
  overLines`
    下面|上面|修改|转换成?|转成|命令|里面|引用|外面|前面|顺便|麻烦|请|帮我|帮忙|我们|我|你|想要|想|需要|要|希望|可以|能|把|将|给|为|用|使用|通过|基于|带有|带|有|包含|包括|含有|含|和|与|及|以及|并且|
    并|或|的|了|在|到|上|中|里|个|一个|一份|这个|该|本|此|部署|生成|创建|编写|写|做|构建|制作|新建|添加|加|运行|启动|发布|容器化|容器|镜像|服务|应用|程序|应用程序|
    项目|仓库|代码|框架|版本|清单|文件|变量|副本数|副本|实例|配置|集群|环境|名为|叫做|叫|是|一下|吧|改成|改为|不对|都|全部|全都|均|各自|各|还有|还|另外|另|每个|实例|开放|
    暴露|监听|对外|提供|生产|工作负载|设置|设为|它|其|份|套|以下|下列|如下|给定|其中|该|应该|应|必须|确保|再|分别|对应|类型|资源|对象|名称|包|所有|请|允许|授予|权限|跑|
    搞|弄|先|就|也|共享|时区|起来|出去|上去
  `,
  'gu',
);

/** What nobody claimed and what still means something, in the order it was said. */
export function leftovers(text: string, claims: readonly Span[]): string[] {
  const letters = Array.from({ length: text.length }, (_, at) => text[at] ?? '');
  for (const claim of claims) letters.fill(' ', claim.start, claim.end);
  return wordsIn(withoutIdle(letters.join('')));
}

/** What of that a person has to be told of. */
export function worthNaming(text: string, claims: readonly Span[]): string[] {
  const letters = Array.from({ length: text.length }, (_, at) => text[at] ?? '');
  for (const claim of claims) letters.fill(' ', claim.start, claim.end);
  const unclaimed = withoutHanGlue(text, withoutIdle(letters.join('')), wordsIn);
  return wordsIn(withoutCarried(text, unclaimed, { claims, isSaid: (rest) => wordsIn(rest).length > 0 }));
}

function wordsIn(unclaimed: string): string[] {
  return unclaimed
    .replaceAll(/[\p{P}\p{S}]/gu, keepInWords)
    .replaceAll(chinese, ' ')
    .split(/\s+/u)
    .map(trimmed)
    .filter((word) => word !== '' && !english.has(word.toLowerCase()));
}

/** `foo-bar`, `1.2` and `a/b` stay one word; other punctuation parts words. */
function keepInWords(mark: string): string {
  return '-._/:@%'.includes(mark) ? mark : ' ';
}

function trimmed(word: string): string {
  return word.replaceAll(/^[-._/:@%]+|[-._/:@%]+$/gu, '');
}

/** Words that stand beside each other, with those between them that say nothing, as they were said. */
export function phrased(text: string, leftover: readonly string[]): string[] {
  const found: Found[] = [];
  let from = 0;
  for (const word of leftover) {
    const start = text.indexOf(word, from);
    if (start === -1) {
      found.push({ said: word, end: -1 });
      continue;
    }
    from = start + word.length;
    const last = found.at(-1);
    const isNext = last !== undefined && last.end !== -1 && isNothing(text.slice(last.end, start));
    if (isNext) found.splice(-1, 1, { said: `${last.said}${text.slice(last.end, from)}`, end: from });
    else found.push({ said: word, end: from });
  }
  return found.map(({ said }) => said);
}

type Found = { readonly said: string; readonly end: number };

/** A few words without a meaning of their own, and no end of a clause. */
function isNothing(between: string): boolean {
  if (between.length > 24 || /[.,;:!?\n。,;、()]/u.test(between)) return false;
  return between
    .split(/\s+/u)
    .every((word) => word.replaceAll(chinese, '') === '' || english.has(word.toLowerCase()));
}
