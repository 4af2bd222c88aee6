import { GraphQLError } from 'graphql';
import { Refusal } from '../world/refusal.ts';

/** GitHub's kinds of GraphQL errors; they stand beside the message, not below `extensions`. */
export type FailureType =
  | 'NOT_FOUND'
  | 'FORBIDDEN'
  | 'UNPROCESSABLE'
  | 'STALE_DATA'
  | 'MISSING_PAGINATION_BOUNDARIES'
  | 'EXCESSIVE_PAGINATION';

export class Failure extends Error {
  readonly type: FailureType;

  constructor(type: FailureType, message: string) {
    super(message);
    this.name = 'Failure';
    this.type = type;
  }
}

/** An error as GitHub prints it; undefined where it is a fault of the sandbox. */
export function presentError(error: GraphQLError): Readonly<Record<string, unknown>> | undefined {
  const cause = error.originalError;
  const { message, path, locations } = error;
  if (cause === undefined || cause === null || cause instanceof GraphQLError) return { ...error.toJSON() };
  if (cause instanceof Failure) return { type: cause.type, path, locations, message };
  if (cause instanceof Refusal) return { type: typeOf(cause), path, locations, message: sentence(cause) };
  return undefined;
}

function typeOf(refusal: Refusal): FailureType {
  if (refusal.errors.some((error) => typeof error === 'object' && error.code === 'STALE_DATA'))
    return 'STALE_DATA';
  if (refusal.status === 404) return 'NOT_FOUND';
  return refusal.status === 403 ? 'FORBIDDEN' : 'UNPROCESSABLE';
}

function sentence(refusal: Refusal): string {
  const details = refusal.errors.flatMap((error) =>
    typeof error === 'string' ? error : (error.message ?? []),
  );
  return [refusal.message, ...details].join(': ');
}
