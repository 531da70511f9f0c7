// Writes the list of everything others have written that the program is made of (CycloneDX 1.6): node .ci/sbom.mjs FILE
import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const file = resolve(process.argv[2] ?? join(root, 'artifacts', 'sbom.json'));
const project = join(root, 'UrbanKi.Academy');

const listed = JSON.parse(execFileSync('dotnet', ['list', join(project, 'UrbanKi.Academy.csproj'), 'package', '--include-transitive', '--no-restore', '--format', 'json'], { encoding: 'utf8', env: { ...process.env, DOTNET_NOLOGO: '1' } }));
const nuget = listed.projects.flatMap(({ frameworks = [] }) => frameworks.flatMap(({ topLevelPackages = [], transitivePackages = [] }) => [...topLevelPackages, ...transitivePackages]))
  .map(({ id, resolvedVersion }) => component(id, resolvedVersion, `pkg:nuget/${id}@${resolvedVersion}`));
const npm = Object.entries(JSON.parse(readFileSync(join(project, 'package-lock.json'), 'utf8')).packages)
  .filter(([place]) => place.startsWith('node_modules/'))
  .map(([place, { version, integrity, license }]) => {
    const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
    return { ...component(name, version, `pkg:npm/${name.replace('@', '%40')}@${version}`), ...(license && { licenses: [/ (AND|OR|WITH) /.test(license) ? { expression: license } : { license: { id: license } }] }), hashes: [hash(integrity)] };
  });

const sbom = {
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
  serialNumber: `urn:uuid:${randomUUID()}`,
  version: 1,
  metadata: { timestamp: new Date().toISOString(), component: { type: 'application', 'bom-ref': 'UrbanKi.Academy', name: 'UrbanKi.Academy', licenses: [{ license: { id: 'EUPL-1.2' } }] } },
  components: [...nuget, ...npm].sort((a, b) => a.purl.localeCompare(b.purl)),
};
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, JSON.stringify(sbom, null, 2) + '\n');
console.log(`${sbom.components.length} components: ${file}`);

function component(name, version, purl) {
  return { type: 'library', 'bom-ref': purl, name, version, purl };
}

function hash(integrity) {
  const [algorithm, value] = integrity.split('-');
  return { alg: algorithm.toUpperCase().replace('SHA', 'SHA-'), content: Buffer.from(value, 'base64').toString('hex') };
}
