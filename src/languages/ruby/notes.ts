import type { Service } from '../../facts/facts.ts';
import type { Note } from '../../spec/note.ts';

/** Gems that nobody lists cannot be installed. */
export function noGemfile({ name }: Service, path: string, docs: string): Note {
  const text = {
    en: `${name} got no Dockerfile: no Gemfile says which gems ${path} needs. Add one.`,
    zh: `没有为 ${name} 生成 Dockerfile：没有 Gemfile 说明 ${path} 需要哪些 gem。请添加该文件。`,
  };
  return { id: 'no-gemfile', severity: 'warning', path, text, docs };
}

/** Bundler installs nothing for a machine that the lockfile does not name. */
export function lockedElsewhere(path: string, missing: readonly string[]): Note {
  const command = `bundle lock ${missing.map((one) => `--add-platform ${one}`).join(' ')}`;
  const text = {
    en: `${path} was not written for ${missing.join(' and ')}, and the image is built for it. Run \`${command}\` and commit the lockfile.`,
    zh: `${path} 没有包含 ${missing.join('、')} 平台，而镜像要为它构建。请运行 \`${command}\` 并提交锁文件。`,
  };
  const docs = 'https://bundler.io/man/bundle-lock.1.html';
  return { id: 'lockfile-platforms', severity: 'warning', path, text, docs };
}
