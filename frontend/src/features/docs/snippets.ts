export const TOOLS = ['curl', 'python', 'javascript'] as const;
export type Tool = (typeof TOOLS)[number];

function curl(method: string, url: string, body: string | null): string {
  if (body === null) return `curl -sS '${url}'`;
  return [`curl -sS -X ${method} '${url}' \\`, `  -H 'Content-Type: application/json' \\`, `  -d '${body.replaceAll("'", String.raw`'\''`)}'`].join('\n');
}

function python(method: string, url: string, body: string | null): string {
  const lines = ['import json, urllib.request', ''];
  if (body === null) return [...lines, `with urllib.request.urlopen(${JSON.stringify(url)}) as answer:`, '    print(json.load(answer))'].join('\n');
  return [
    ...lines,
    `request = urllib.request.Request(`,
    `    ${JSON.stringify(url)}, method="${method}",`,
    `    headers={"Content-Type": "application/json"},`,
    `    data=json.dumps(json.loads(r'''${body}''')).encode())`,
    `with urllib.request.urlopen(request) as answer:`,
    `    print(json.load(answer)["result"])`,
  ].join('\n');
}

function javascript(method: string, url: string, body: string | null): string {
  const options = body === null ? '' : `, {\n  method: "${method}",\n  headers: { "Content-Type": "application/json" },\n  body: JSON.stringify(${body}),\n}`;
  return `const answer = await fetch(${JSON.stringify(url)}${options});\nconsole.log(await answer.json());`;
}

/** A call of the interface in the language of a tool; nothing but standard libraries is needed. */
export function snippetOf(tool: Tool, method: string, url: string, body: unknown): string {
  const text = body === null || body === undefined ? null : JSON.stringify(body, null, 2);
  return { curl, python, javascript }[tool](method, url, text);
}
