import type { Service } from '../facts/facts.ts';
import type { Note } from './note.ts';

/** A server that nothing reaches in a container. */
export function localhostNotes({ evidence }: Service): Note[] {
  const found = evidence.find(({ fact }) => fact === 'localhost');
  if (found === undefined) return [];
  const { path, line } = found;
  return [
    {
      id: 'listens-on-localhost',
      severity: 'warning',
      path,
      line,
      text: {
        en: `${path}:${line} listens on localhost only, so nothing reaches it in a container. Listen on 0.0.0.0.`,
        zh: `${path}:${line} 只监听 localhost，容器外无法访问。请监听 0.0.0.0。`,
      },
      docs: 'https://kubernetes.io/docs/concepts/services-networking/',
    },
  ];
}
