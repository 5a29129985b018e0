// Makes the OpenAPI documents of a suite, and a list of its scenarios with what OpenAPI cannot describe of them.
//   node documents.mjs SPECS OUTPUT
// Each folder of SPECS with a main.tsp becomes OUTPUT/FOLDER/openapi*.json. OUTPUT/operations.json has, by scenario, its folder and the
// reasons why its operation is not in the document as TypeSpec describes it.
import fs from "node:fs";
import path from "node:path";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const [specs, output] = process.argv.slice(2).map((folder) => path.resolve(folder));
const openApiVersion = "3.2.0";
const compiler = await load("@typespec/compiler");
const emitter = await load("@typespec/openapi3");
const spector = await load("@typespec/spector");
const http = await load("@typespec/http");

// The emitter looks a parameter's examples up by name in a plain object, where "constructor" finds Object itself and is taken for a list.
Object.defineProperty(Object, "length", { value: 0 });

const scenarios = {};
for (const folder of folders(specs)) await compile(folder);
fs.mkdirSync(output, { recursive: true });
fs.writeFileSync(path.join(output, "operations.json"), JSON.stringify(scenarios, null, 1));

// The suite's own copy of a library: the compiler and what extends it have to be the same for all.
async function load(name) {
  const resolve = createRequire(path.join(specs, "main.tsp")).resolve.paths(name);
  const folder = resolve.map((modules) => path.join(modules, name)).find((modules) => fs.existsSync(modules));
  const manifest = JSON.parse(fs.readFileSync(path.join(folder, "package.json")));
  let entry = manifest.exports?.["."] ?? manifest.main;
  while (typeof entry === "object") entry = entry.import ?? entry.default;
  return import(pathToFileURL(path.join(folder, entry)));
}

function folders(folder) {
  const entries = fs.readdirSync(folder, { withFileTypes: true });
  const own = entries.some((entry) => entry.name === "main.tsp" || entry.name === "client.tsp") ? [folder] : [];
  return own.concat(entries.filter((entry) => entry.isDirectory()).flatMap((entry) => folders(path.join(folder, entry.name)))).sort();
}

async function compile(folder) {
  const name = path.relative(specs, folder).replaceAll("\\", "/");
  const main = ["main.tsp", "client.tsp"].map((file) => path.join(folder, file)).find((file) => fs.existsSync(file));
  const problems = [];
  let program;
  try {
    program = await compiler.compile(compiler.NodeHost, main, { noEmit: true, additionalImports: ["@typespec/spector"] });
    const errors = program.diagnostics.filter((diagnostic) => diagnostic.severity === "error");
    problems.push(...errors.map(({ message, target }) => ({ message, target })));
    const records = await emitter.getOpenAPI3(program, { "openapi-versions": [openApiVersion], "file-type": "json" });
    for (const record of records) write(record, name, records.length > 1, problems);
  } catch (error) {
    problems.push({ message: `The emitter fails: ${error.message.split("\n").find((line) => line.includes("Error:")) ?? error.message}` });
  }

  console.log(`${name}${problems.map((problem) => `\n    ${problem.message}`).join("")}`);
  if (program) addScenarios(program, name, problems);
}

function write(record, name, isOneOfMany, problems) {
  const folder = path.join(output, name);
  fs.mkdirSync(folder, { recursive: true });
  const service = isOneOfMany ? `.${compiler.getNamespaceFullName(record.service.type)}` : "";
  for (const { document, version, diagnostics } of record.versioned ? record.versions : [record]) {
    const file = `openapi${service}${version ? `.${version}` : ""}.json`;
    fs.writeFileSync(path.join(folder, file), JSON.stringify(document, null, 1));
    problems.push(...diagnostics.map(({ code, message, target }) => ({ code, message, target })));
  }
}

function addScenarios(program, folder, problems) {
  for (const { name, endpoints } of spector.listScenarios?.(program) ?? []) {
    const targets = endpoints.map((endpoint) => endpoint.target);
    const own = problems.filter((problem) => problem.target && targets.some((operation) => contains(operation, problem.target)));
    const lost = targets.flatMap((operation) => lostEncodings(program, operation));
    scenarios[name] = { folder, problems: [...new Set(own.map((problem) => problem.message).concat(lost))] };
  }
}

// The emitter describes the bytes of a JSON body as base64, whatever encoding the body has.
function lostEncodings(program, operation) {
  return [...operation.parameters.properties.values()]
    .filter((property) => http.isBody(program, property) && property.type.name === "bytes")
    .map((property) => compiler.getEncode(program, property)?.encoding)
    .filter((encoding) => encoding && encoding !== "base64")
    .map((encoding) => `The emitter writes base64 in place of the encoding ${encoding} of the body.`);
}

// Whether a diagnostic is about an operation: about itself, or a part of its declaration.
function contains(operation, target) {
  for (let node = target.node ?? target; node; node = node.parent) if (node === operation.node) return true;
  return false;
}
