/** An Ingress for one host and path, for a rule's example, from further lines of its spec and of its metadata (indented by two). */
export function exampleIngress(spec: string, metadata = '  name: demo\n'): string {
  return `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
${metadata}spec:
${spec}  rules:
    - host: shop.example.com
      http:
        paths:
          - path: /
            pathType: Prefix
            backend:
              service:
                name: shop
                port:
                  number: 80
`;
}
