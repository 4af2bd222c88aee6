import { forEachChild } from 'unbash';
import type { Command, ParsedScript, Pipeline, SyntaxNode } from 'unbash';
import type { Span } from '../../kernel/text.ts';
import { frameOf, mostLevels, spanIn } from './frame.ts';
import type { Frame } from './frame.ts';
import type { PipelinePlace, ShellCommand, ShellError } from './script.ts';
import { readAssignment, readRedirect, readWord } from './words.ts';

type Collected = {
  /** How many more are followed. */
  levels: number;
  readonly commands: ShellCommand[];
  readonly pipes: Span[];
  readonly errors: ShellError[];
};

type Place = {
  readonly pipeline: PipelinePlace;
  readonly inSubstitution: boolean;
  readonly inFunction: string | undefined;
  readonly frame: Frame;
};

const alone: PipelinePlace = { position: 0, length: 1 };

export function collect(tree: ParsedScript, source: string): Omit<Collected, 'levels'> {
  const out: Collected = { levels: mostLevels, commands: [], pipes: [], errors: [] };
  const place = { pipeline: alone, inSubstitution: false, inFunction: undefined, frame: frameOf(source) };
  visit(tree, place, out);
  const { commands, pipes, errors } = out;
  return { commands, pipes, errors };
}

function visit(node: SyntaxNode, place: Place, out: Collected): void {
  if (node.type === 'Script') out.errors.push(...errorsOf(node, place.frame));
  if (node.type === 'Command') out.commands.push(readCommand(node, place));
  if (node.type === 'Pipeline') return visitPipeline(node, place, out);
  if (out.levels === 0) return;
  const inner = placeWithin(node, place);
  out.levels -= 1;
  forEachChild(node, (child) => visit(child, inner, out));
  out.levels += 1;
}

function visitPipeline(node: Pipeline, place: Place, out: Collected): void {
  const length = node.commands.length;
  for (const [position, command] of node.commands.entries()) {
    const previous = node.commands[position - 1];
    if (previous) out.pipes.push(spanIn(place.frame, { pos: previous.end, end: command.pos }));
    visit(command, { ...place, pipeline: { position, length } }, out);
  }
}

/** A substitution has errors of its own. */
function errorsOf({ errors = [] }: ParsedScript, frame: Frame): readonly ShellError[] {
  return errors.map(({ message, pos }) => ({ message, at: spanIn(frame, { pos, end: pos }).start }));
}

function placeWithin(node: SyntaxNode, place: Place): Place {
  switch (node.type) {
    case 'Function':
      return { ...place, pipeline: alone, inFunction: node.name.value };
    case 'CommandExpansion':
    case 'ArithmeticCommandExpansion':
    case 'ProcessSubstitution': {
      const hasOwnOffsets = node.script?.source !== undefined;
      const frame = hasOwnOffsets ? { ...place.frame, fixed: spanIn(place.frame, node) } : place.frame;
      return { ...place, pipeline: alone, inSubstitution: true, frame };
    }
    default:
      return place;
  }
}

function readCommand(node: Command, place: Place): ShellCommand {
  const { frame, ...rest } = place;
  const words = node.args.map((argument) => readWord(argument, frame));
  const name = node.name && readWord(node.name, frame);
  return {
    name: name?.literal,
    words: name ? [name, ...words] : words,
    assignments: node.prefix
      .filter((part) => part.type === 'Assignment')
      .map((part) => readAssignment(part, frame)),
    redirects: node.redirects.map((redirect) => readRedirect(redirect, frame)),
    span: spanIn(frame, node),
    ...rest,
    node,
  };
}
