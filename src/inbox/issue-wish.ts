import { overLines } from '../kernel/over-lines.ts';
import { prose } from './prose.ts';

export type IssueText = { readonly title: string; readonly body: string };

const longest = 4000;

/**
 * The sentences of an issue that plainly ask for something to run: no code, quotes, comments, checkboxes, headings or
 * answers of a form that tell of a failure. Empty where it only tells, asks why, or asks for something else.
 */
export function wishIn({ title, body }: IssueText): string {
  const asked = [...sentencesOf(title), ...paragraphs(body)].filter(asks);
  return [...new Set(asked)].join('. ').slice(0, longest);
}

/** Of a form, only the answers to what is wanted; lines of one paragraph belong together, a list to what announces it. */
function paragraphs(body: string): string[] {
  const found: string[] = [];
  let isTold = false;
  let lines: string[] = [];
  const close = (): void => {
    found.push(...sentencesOf(joined(lines)));
    lines = [];
  };
  for (const { text: line, isProse } of prose(body)) {
    const text = uncommented(line);
    const heading = /^ {0,3}#{1,6}\s+(.{1,200})$/u.exec(text)?.[1];
    if (heading !== undefined) isTold = telling.test(heading);
    if (!isProse || heading !== undefined || text.trim() === '') close();
    else if (!isTold && !isNoise(text)) lines.push(text.trim());
  }
  close();
  return found;
}

/** What forms ask beside the wish: how it fails, where, and what was seen. */
const telling = new RegExp(
  overLines`
    (?<!\w)(?:
      bug|reproduc\w{1,6}|steps|expected|actual|current behaviou?r|logs?|output|stack ?trace|error|
      environment|versions?|additional|context|alternatives?|screenshots?|checklist|code of conduct|
      motivation
    )(?!\w)|
    复现|预期|实际|日志|报错|错误|环境信息|版本信息|截图|补充|备选
  `,
  'iu',
);

/** A comment that begins and ends in the line. */
function uncommented(line: string): string {
  const start = line.indexOf('<!--');
  const end = start === -1 ? -1 : line.lastIndexOf('-->');
  return end < start + 4 ? line : line.slice(0, start) + line.slice(end + 3);
}

/** Checkboxes, tables, pictures, commands to a bot and empty answers. */
function isNoise(line: string): boolean {
  return /^\s*(?:[-*+]\s+\[[ xX]\]|\||!\[|[/／]\w|@\w|_no response_|n\/a\s*$|-{3,}\s*$)/iu.test(line);
}

/** A list goes on with the sentence that announces it. */
function joined(lines: readonly string[]): string {
  return lines
    .map((line, at) => {
      const item = /^(?:[-*+]|\d{1,2}[.)])\s+(.*)$/u.exec(line)?.[1];
      if (item === undefined) return at === 0 ? line : ` ${line}`;
      const before = lines[at - 1] ?? '';
      const isAnnounced = /[:：]$/u.test(before) || /^(?:[-*+]|\d{1,2}[.)])\s/u.test(before);
      return `${isAnnounced ? ', ' : at === 0 ? '' : '. '}${item.replace(/[.;,。；，]+$/u, '')}`;
    })
    .join('')
    .replaceAll(/[:：], /gu, ': ');
}

function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?])\s+|(?<=[。！？；])/u)
    .map((one) => one.trim().replace(/[.。]$/u, ''))
    .filter((one) => one !== '');
}

const imperative =
  'deploy|run|create|add|set up|generate|make|write|expose|containeri[sz]e|dockeri[sz]e|scale|give|put|use|mount|serve|host|package|ship|provide|build';
const asking = new RegExp(
  [
    overLines`
      ^(?:
        \[[^\]]{1,30}\]\s?|(?:feature|feature request|request|task|todo|chore|feat|infra|ops):\s?
      )?(?:please\s|kindly\s|let'?s\s|also,?\s|then,?\s){0,2}(?:${imperative})(?!\w)
    `,
    overLines`
      (?<!\w)(?:
        please|(?:can|could|would) (?:you|we|someone|somebody)(?: please)?|
        (?:we|i|you)(?:'d| would)? (?:like|want|need|prefer)(?: to| it to| this to)?|we should|let'?s|
        it needs?|
        (?:should|must) (?:
          be (?:deployed|exposed|served|run|scheduled|reachable)|run|listen|have|use|get|mount
        )
      )(?!\w)
    `,
    '(?:^|[，,。；：:])\\s?(?:请|帮忙|帮我|麻烦|希望|需要|想要|我们?(?:想|要|需要|希望)|部署|创建|生成|添加|增加|运行|使用|暴露|容器化|打包)|(?:应该?|必须|需要)(?:有|使用|运行|部署|暴露|监听)',
  ].join('|'),
  'iu',
);
const runs = new RegExp(
  overLines`
    (?<!\w)(?:
      deploy\w{0,5}|kubernetes|k8s|docker\w{0,6}|container\w{0,6}|replicas?|ingress|namespaces?|cluster|
      manifests?|helm|kustomize|cron ?jobs?|pods?|probes?|auto-?scal\w{1,5}|hpa|port \d+|images?|
      volumes?|pvc|nginx|postgres\w{0,3}|redis|mysql|mongodb|kafka|statefulset|daemonset|config ?maps?|
      memory|cpu
    )(?!\w)|
    部署|集群|容器|镜像|副本|命名空间|域名|探针|扩缩|定时任务|存储卷|清单
  `,
  'iu',
);
const complaint = new RegExp(
  overLines`
    (?<!\w)(?:
      why|how (?:do|can|should|to)|crash\w{0,5}|fail(?:s|ed|ing|ure)?|error|exception|broken|
      (?:does|do|did|is|are|was|can|could)(?:n'?t| not)|(?:should|must|do) not (?:deploy|run)|tried|
      instead of|used to|regression|workaround
    )(?!\w)|
    为什么|怎么|如何|报错|失败|崩溃|异常|无法|不能|没有生效
  `,
  'iu',
);

function asks(sentence: string): boolean {
  return asking.test(sentence) && runs.test(sentence) && !complaint.test(sentence);
}
