import type { Instruction } from '../../../syntax/dockerfile/model.ts';
import type { Rule } from '../../contract.ts';
import type { DockerfileSubject } from '../subject.ts';
import { findInstall } from '../package-tools.ts';
import { isWholeContext } from '../sources.ts';

export const CacheBustingOrder: Rule<DockerfileSubject> = {
  id: 'CacheBustingOrder',
  severity: 'info',
  summary: 'Copy the sources behind the installation of dependencies',
  why: 'A change of any file builds everything below its COPY anew, so the dependencies are fetched again each time.',
  docs: 'https://docs.docker.com/build/cache/optimize/#order-your-layers',
  mentions: ['copy', 'add'],
  bad: [
    'FROM node:22\nCOPY . .\nRUN npm ci',
    'FROM python:3.13\nWORKDIR /a\nCOPY . /a\nRUN pip install -r requirements.txt',
    'FROM golang:1.24\nCOPY . .\nRUN go mod download && go build',
  ],
  good: [
    'FROM node:22\nCOPY package*.json ./\nRUN npm ci\nCOPY . .',
    'FROM node:22\nCOPY . .\nRUN npm run build',
    'FROM node:22 AS a\nCOPY . .\nFROM node:22\nRUN npm ci',
    'FROM python:3.13\nCOPY . .\nRUN pip install .',
  ],
  *check({ all, runs }) {
    const whole = wholeCopies(all);
    if (whole.size === 0) return;
    for (const { instruction, commands } of runs) {
      const from = whole.get(instruction.stage);
      const install = commands.find((command) => findInstall(command) !== undefined);
      if (from === undefined || install === undefined || instruction.span.start < from) continue;
      const manifest = findInstall(install)?.manifest ?? '';
      yield {
        at: install.nameSpan,
        message: `Copy ${manifest} first, install, and copy the rest behind it.`,
      };
      whole.delete(instruction.stage);
    }
  },
};

/** Where each stage first copies all of the context, by stage. */
function wholeCopies(all: readonly Instruction[]): Map<number, number> {
  const whole = new Map<number, number>();
  for (const copy of all) {
    if (isWholeContext(copy) && !whole.has(copy.stage)) whole.set(copy.stage, copy.span.start);
  }
  return whole;
}
