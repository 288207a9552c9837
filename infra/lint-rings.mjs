/**
 * ESLint: no module imports itself by way of others. As import-x/no-cycle says it, without its two parsers: each file is read once, for its imports alone.
 * What is imported as a type only is gone when the code runs, and makes no ring.
 */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import ts from 'typescript'

const endings = ['', '.ts', '.tsx', '.mjs', '.cjs', '.js', '/index.ts', '/index.tsx']
const isFile = (path) => existsSync(path) && statSync(path).isFile()

function memo(make) {
  const known = new Map()
  return (key) => {
    if (!known.has(key)) known.set(key, make(key))
    return known.get(key)
  }
}

const fileAt = memo((path) => endings.map((ending) => path + ending).find(isFile))

const onlyTypes = (clause) => clause !== undefined && (clause.isTypeOnly || (!clause.name && clause.namedBindings?.elements?.length > 0 && clause.namedBindings.elements.every((one) => one.isTypeOnly)))

/** The modules that a node itself names, but for types. */
function namedBy(node) {
  if (ts.isImportDeclaration(node)) return onlyTypes(node.importClause) ? undefined : node.moduleSpecifier.text
  if (ts.isExportDeclaration(node)) return node.isTypeOnly ? undefined : node.moduleSpecifier?.text
  return ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword && ts.isStringLiteral(node.arguments[0]) ? node.arguments[0].text : undefined
}

const kinds = { '.tsx': ts.ScriptKind.TSX, '.ts': ts.ScriptKind.TS }

function namesIn(file) {
  const text = readFileSync(file, 'utf8')
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, false, kinds[/\.[a-z]+$/.exec(file)?.[0]] ?? ts.ScriptKind.JS)
  const names = source.statements.flatMap((node) => namedBy(node) ?? [])
  // Within a statement only `import()` names a module.
  if (!text.includes('import(')) return names
  const within = (node) => { const name = ts.isCallExpression(node) ? namedBy(node) : undefined; if (name) names.push(name); ts.forEachChild(node, within) }
  within(source)
  return names
}

/** What a file imports, by the name that it says. */
const importsOf = (root) => memo((file) => new Map(namesIn(file).flatMap((name) => {
  const path = name.startsWith('.') ? join(dirname(file), name) : name.startsWith('@shared/') ? join(root, 'shared', name.slice(8)) : name.startsWith('@/') ? join(root, 'miniapp/src', name.slice(2)) : undefined
  const found = path && fileAt(path)
  return found && /\.(tsx?|[cm]?js)$/.test(found) ? [[name, found]] : []
})))

/** The way from one file to another over what they import, the shortest first. */
function wayTo(target, from, imports) {
  const cameFrom = new Map([[from, undefined]])
  for (const file of cameFrom.keys()) {
    if (file === target) return backFrom(file, cameFrom)
    for (const next of imports(file).values()) if (!cameFrom.has(next)) cameFrom.set(next, file)
  }
  return undefined
}

function backFrom(file, cameFrom) {
  const way = []
  for (let at = file; at !== undefined; at = cameFrom.get(at)) way.unshift(at)
  return way
}

/** Files of one ring reach each other: by that each file is asked about once, however long the ways are. */
function ringsOf(imports) {
  return memo((file) => [...imports(file)].flatMap(([name, next]) => {
    const way = wayTo(file, next, imports)
    return way ? [{ name, way }] : []
  }))
}

/** The plugin, for the folder that the aliases of the phone's code stand in. */
export function rings(root) {
  const ringsAt = ringsOf(importsOf(root))
  const create = (context) => ({
    Program(node) {
      if (!isFile(context.filename)) return
      for (const { name, way } of ringsAt(context.filename)) context.report({ node, message: `A ring of imports: '${name}' comes back here by ${way.map((one) => relative(root, one)).join(', ')}` })
    },
  })
  return { rules: { none: { meta: { type: 'problem', schema: [] }, create } } }
}
