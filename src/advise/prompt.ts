import type { Language } from '../kernel/language.ts';
import type { Filling } from '../render/template.ts';
import { fill, type Templates } from '../render/templates.ts';
import type { Question } from './question.ts';

/** A prompt of ours and the version that its first line names. */
export function promptOf(
  templates: Templates,
  id: string,
  filling: Filling,
): Pick<Question<unknown>, 'prompt' | 'system'> {
  const text = fill(templates, `prompt/${id}.md`, filling);
  const [, version, system] = /^version: (\d{1,6})\n+(.*)$/su.exec(text) ?? [];
  if (version === undefined || system === undefined)
    throw new Error(`templates/prompt/${id}.md does not begin with "version: N"`);
  return { prompt: { id, version: Number(version) }, system: system.trimEnd() };
}

/** As a model is told which language to answer in. */
export function tongue(language: Language): string {
  return language === 'zh' ? 'Simplified Chinese' : 'English';
}
