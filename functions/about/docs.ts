/** The contract to read in a browser: Swagger UI, served with the function, nothing from the internet. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { pageHeaders } from '../http/headers'

const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Shouwang API</title>
<link rel="stylesheet" href="/docs/swagger-ui.css">
</head>
<body>
<div id="swagger-ui"></div>
<script src="/docs/swagger-ui-bundle.js"></script>
<script src="/docs/start.js"></script>
</body>
</html>
`
const start = "SwaggerUIBundle({ url: '/openapi.json', dom_id: '#swagger-ui', deepLinking: true, defaultModelsExpandDepth: -1, validatorUrl: null })\n"

const types = { html: 'text/html; charset=utf-8', css: 'text/css; charset=utf-8', js: 'text/javascript; charset=utf-8' }
const assets: Readonly<Record<string, keyof typeof types>> = { 'swagger-ui.css': 'css', 'swagger-ui-bundle.js': 'js' }

/** Beside the bundle in the cloud; in the package's own folder on one machine. */
const folder = (): string => process.env['DOCS_ASSETS'] ?? join(__dirname, 'docs')

function send(type: keyof typeof types, body: string): APIGatewayProxyStructuredResultV2 {
  return { statusCode: 200, headers: { 'content-type': types[type], 'cache-control': 'public, max-age=3600', ...pageHeaders() }, body }
}

/** The page or one of its files; undefined for any other path. */
export function docsAt(path: string): APIGatewayProxyStructuredResultV2 | undefined {
  if (path === '/docs' || path === '/docs/') return send('html', page)
  if (path === '/docs/start.js') return send('js', start)
  const name = path.replace('/docs/', '')
  const type = Object.hasOwn(assets, name) ? assets[name] : undefined
  return type && send(type, readFileSync(join(folder(), name), 'utf8'))
}
