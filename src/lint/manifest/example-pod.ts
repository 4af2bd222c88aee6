/** A whole Pod for a rule's example, from the lines of its spec (indented by two) and further lines of metadata. */
export function examplePod(spec: string, metadata = ''): string {
  return `apiVersion: v1\nkind: Pod\nmetadata:\n  name: demo\n${metadata}spec:\n${spec}`;
}

/** A whole Pod with one container named `app`, from further lines of that container (indented by six). */
export function exampleContainer(lines: string, spec = ''): string {
  return examplePod(
    `${spec}  containers:\n    - name: app\n      image: registry.example/app:1.2.3\n${lines}`,
  );
}
