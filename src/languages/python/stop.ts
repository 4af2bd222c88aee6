import { needsInit } from '../common/init.ts';
import type { Member } from './member.ts';

/** Servers and workers, which end when they are asked to. */
const servers = /\b(?:uvicorn|gunicorn|hypercorn|granian|daphne|waitress|celery|streamlit|manage\.py)\b/u;
const handled = /\bSIGTERM\b|\badd_signal_handler\(|\brun_app\(|\b(?:uvicorn|hypercorn)\.run\(/u;

export function endsOnlyByForce({ files }: Member, words: readonly string[]): boolean {
  return words[0] === 'python' && !servers.test(words.join(' ')) && needsInit(files, handled);
}
