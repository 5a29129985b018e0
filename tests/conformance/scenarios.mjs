// Writes the scenarios of a suite as JSON: the requests that the mock server expects and the responses that it sends.
//   node scenarios.mjs SPECS BASE_URL OPERATIONS OUTPUT
import fs from "node:fs";
import path from "node:path";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const [specs, baseUrl, operationsFile, output] = process.argv.slice(2);
const config = { baseUrl };
const require = createRequire(path.join(path.resolve(specs), "main.tsp"));
const operations = JSON.parse(fs.readFileSync(operationsFile));
const { expandDyns } = await import(pathToFileURL(modulePath("@typespec/spec-api", "dist/index.js")).href);

const dist = path.resolve(specs, "../dist");
const scenarios = [];
for (const file of files(dist)) {
  const { Scenarios } = await import(pathToFileURL(file).href);
  for (const [name, scenario] of Object.entries(Scenarios ?? {})) scenarios.push(describe(name, scenario, file));
}

fs.writeFileSync(output, JSON.stringify(scenarios, null, 1));

function modulePath(name, file) {
  return require.resolve.paths(name).map((modules) => path.join(modules, name, file)).find((candidate) => fs.existsSync(candidate));
}

function files(folder) {
  return fs.readdirSync(folder, { withFileTypes: true })
    .map((entry) => [path.join(folder, entry.name), entry])
    .flatMap(([file, entry]) => entry.isDirectory() ? files(file) : file.endsWith(".js") ? [file] : [])
    .sort();
}

function describe(name, scenario, file) {
  const folder = path.relative(path.join(dist, path.basename(specs)), path.dirname(file)).replaceAll("\\", "/");
  const own = operations[name] ?? { folder, problems: [] };
  const expected = scenario.passCondition === "status-code" ? scenario.code : null;
  return { name, ...own, expectedStatus: expected, steps: scenario.apis.map(step) };
}

function step({ uri, method, request, response }) {
  return {
    uri,
    method,
    path: values(request?.pathParams),
    query: values(request?.query),
    headers: values(request?.headers),
    body: body(request?.body),
    response: { status: response?.status ?? 200, headers: values(response?.headers), body: body(response?.body) },
  };
}

function values(all) {
  return all ? expandDyns(all, config) : {};
}

function body(content) {
  if (!content) return null;
  if (content.kind === "multipart") {
    const files = (content.files ?? []).map((file) => ({ ...file, buffer: undefined, bytes: file.buffer.toString("base64") }));
    return { contentType: content.contentType, parts: values(content.parts), files };
  }

  const { contentType, rawContent, streamChunks } = content;
  if (streamChunks) return { contentType, bytes: Buffer.concat(streamChunks).toString("base64") };
  if (Buffer.isBuffer(rawContent)) return { contentType, bytes: rawContent.toString("base64") };
  if (rawContent === undefined) return null;
  return { contentType, text: typeof rawContent === "string" ? rawContent : rawContent.serialize(config) };
}
