import { overLines } from '../kernel/over-lines.ts';

/** Without comments, labels and sentences: what talks to a reader vouches for nothing that it names. */
export function withoutTalk(text: string): string {
  return text.split('\n').map(used).join('\n');
}

/** What of a line a machine takes as it is. */
function used(line: string): string {
  if (remark.test(line)) return '';
  const bare = line.replace(/\s(?:#|\/\/)\s.*$/u, '');
  const { key = '', value = '' } = pair.exec(bare)?.groups ?? { value: bare.replace(/^\s*(?:-\s+)*/u, '') };
  if (forReaders.test(key)) return '';
  const isText = key !== '' && !/^["'`[{|>&*!]/u.test(value);
  if (isText) return isSentence(value) ? '' : bare;
  return usedOf(value);
}

function usedOf(value: string): string {
  const rest = value.replaceAll(quoted, ' ');
  // What is quoted within a sentence belongs to it.
  if (isSentence(rest) && !code.test(rest)) return '';
  const strings = (value.match(quoted) ?? []).filter((one) => !isSentence(one.slice(1, -1)));
  // Of `{name: web, port: 80}` each value counts alone.
  const parts = /^[[{]/u.test(value)
    ? rest.split(/[,{}[\]]/u).map((part) => part.replace(/^\s*[\w./-]{1,120}:\s/u, ''))
    : [rest];
  return [...parts.filter((part) => !isSentence(part)), ...strings].join(' ');
}

const remark = /^\s*(?:#|\/\/|\/\*|\*\s|<!--|--\s|;|(?:LABEL|MAINTAINER|echo|printf|print|log|say)\s)/iu;

/** `key: value`, `"key": value`, `KEY=value`, `export KEY=value`, `key := value`. */
const pair =
  /^\s*(?:-\s+)*(?:(?:ENV|ARG|export|set|let|const|var|val)\s+)?["']?(?<key>[\w./-]{1,120})["']?(?:\s*[:?+]?=\s*|:\s+)(?<value>\S.*)$/iu;

/** Fields that are there to be read by people. */
const forReaders = new RegExp(
  overLines`
    (?:^|[_./-]|[a-z](?=[A-Z]))(?:
      notes?|descr(?:iption)?s?|comments?|messages?|msg|titles?|summary|about|readme|hints?|help|docs?|
      documentation|texts?|reasons?|notices?|motd|banner|warnings?|instructions?|prompts?|todo|remarks?|
      purpose|info
    )$
  `,
  'iu',
);

const quoted = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`/gu;

/** Signs that a sentence has not: a call, an assignment, a block. */
const code = /\w\(|[=[\]{}]/u;

/** Plain words beside what machines read: a command has some, a value none. */
function isSentence(text: string): boolean {
  if (/[^ -~\s]/u.test(text) && foreign.test(text)) return true;
  if (!/\S\s+\S/u.test(text)) return false;
  const words = text.match(/(?<![\w./:@=$%-])[a-z]{2,30}(?![\w./@=:(-])/giu) ?? [];
  return words.length > (command.test(text) ? 5 : 0);
}

const foreign = /(?![a-z])\p{L}/iu;

const command = new RegExp(
  overLines`
    ^\s*(?:[$>]\s+|sudo\s+|exec\s+|(?:RUN|CMD|ENTRYPOINT)\s+|(?:/\w+)+/)*(?:
      FROM|COPY|ADD|curl|wget|docker|podman|buildah|skopeo|crane|cosign|oras|ko|nerdctl|ctr|helm|
      kubectl|oc|kustomize|kind|k3d|minikube|argocd|flux|git|gh|ssh|scp|rsync|nc|ping|dig|nslookup|psql|
      pg_dump|pg_isready|mysql|mysqldump|mongo|mongosh|redis-cli|kafka\S*|aws|gcloud|az|gsutil|mc|s3cmd|
      vault|terraform|ansible\S*|make|npm|npx|pnpm|yarn|node|deno|bun|python3?|pip3?|poetry|uv|java|mvn|
      gradle|ruby|bundle|gem|go|cargo|dotnet|php|composer|sh|bash|apk|apt(?:-get)?|yum|dnf|server|
      proxy_pass|upstream|host|hostname|nameserver|search|require|module|replace|import|from|uses|
      grpc_pass|return|redirect|allow|include|bind|listen|source|plugin|repository|maven
    )\b
  `,
  'u',
);
