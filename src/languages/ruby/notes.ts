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
