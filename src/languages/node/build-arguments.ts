import { composeServices } from '../../facts/compose.ts';
import { grep } from '../../facts/source.ts';
import { isSecretName } from '../../facts/secret.ts';
import { has } from '../../facts/tree.ts';
import { join } from '../../kernel/paths.ts';
import type { Note } from '../../spec/note.ts';
import type { Ground } from './ground.ts';
import { writtenIn } from './written-in.ts';

type Asked = Pick<Ground, 'member' | 'service' | 'snapshot' | 'wish'>;

/** Variables that the build writes into what it makes, with the values that people or compose tell. */
export function buildArguments(asked: Asked): { name: string }[] {
  const { service, member, snapshot, wish } = asked;
  const said = wish.variables ?? {};
  const ofBrowsers = [...service.env.map(({ name }) => name), ...Object.keys(said)].filter(isForBrowsers);
  const written = writtenIn(member.files).map(({ name }) => name);
  const open = [
    ...written.filter((name) => !isSecretName(name)),
    ...readByConfig(asked).map(({ name }) => name),
  ];
  const names = new Set([...ofBrowsers, ...open]);
  const told = composeServices(snapshot)
    .filter(({ context }) => context === member.pkg.folder || context === member.root.folder)
    .flatMap(({ buildArgs }) => buildArgs ?? []);
  return [...names].map((name) => {
    const value = said[name] ?? told.find((one) => one.name === name)?.value ?? '';
    const isPlain = /^[\w./:@%+,~?&=-]{1,200}$/u.test(value) && (name in said || !isLocal(value));
    return { name: isPlain ? `${name}=${value}` : name };
  });
}

function isForBrowsers(name: string): boolean {
  return /^(?:VITE|NEXT_PUBLIC|REACT_APP|VUE_APP|GATSBY|PUBLIC)_/u.test(name);
}

function isLocal(value: string): boolean {
  return /localhost|127\.0\.0\.1|0\.0\.0\.0/u.test(value);
}

type ReadAt = { readonly name: string; readonly path: string };

/** Next keeps what its configuration says of addresses when it is built: a variable of the pod comes too late. */
function readByConfig({ member, snapshot }: Asked): ReadAt[] {
  if (member.framework?.name !== 'nextjs') return [];
  const files = ['js', 'mjs', 'ts', 'cjs']
    .map((end) => join(member.pkg.folder, `next.config.${end}`))
    .filter((path) => has(snapshot, path))
    .map((path) => ({ path, text: snapshot.text(path) ?? '' }));
  const isRouting = files.some(({ text }) => /\b(?:rewrites|redirects)\b/u.test(text));
  const hits = isRouting
    ? grep(files, /\bprocess\.env\.([A-Z]\w{0,60}(?:URL|URI|HOST|ORIGIN|ENDPOINT))\b/u)
    : [];
  return hits.map(({ path, groups }) => ({ path, name: groups[0] ?? '' }));
}

export function argumentNotes(asked: Asked): Note[] {
  const names = new Set(buildArguments(asked).map(({ name }) => name));
  const kept = writtenIn(asked.member.files).filter(({ name }) => !name.startsWith('PUBLIC_'));
  return [...readByConfig(asked), ...kept]
    .filter(({ name }, at, all) => names.has(name) && all.findIndex((one) => one.name === name) === at)
    .map(({ name, path }) => ({
      id: 'build-argument',
      severity: 'warning',
      path,
      text: {
        en: `${path} takes ${name} when the image is built, and keeps it: build with \`--build-arg ${name}=…\`, with what holds within the cluster.`,
        zh: `${path} 在构建镜像时读取 ${name} 并固定下来：请用 \`--build-arg ${name}=…\` 构建，值应在集群内有效。`,
      },
      docs: 'https://nextjs.org/docs/app/api-reference/config/next-config-js/rewrites',
    }));
}
