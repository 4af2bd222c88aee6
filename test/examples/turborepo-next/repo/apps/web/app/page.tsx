export default function Page() { return process.env.NEXT_PUBLIC_API_URL; }
