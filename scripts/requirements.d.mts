export function nodeProblem(version: string): string | null;
export function portOf(text: string | undefined): number;
