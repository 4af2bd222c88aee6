/** A whole Deployment for a rule's example, from further lines of its spec (indented by two) and of its pod (by six). */
export function exampleDeployment(parts: {
  readonly spec?: string;
  readonly pod?: string;
  readonly container?: string;
}): string {
  return `apiVersion: apps/v1
kind: Deployment
metadata:
  name: demo
spec:
${parts.spec ?? ''}  selector:
    matchLabels:
      app: demo
  template:
    metadata:
      labels:
        app: demo
    spec:
${parts.pod ?? ''}      containers:
        - name: app
          image: registry.example/app:1.2.3
${parts.container ?? ''}`;
}
