/** Who in a building ordered a package, and how many of it. */
import type { Named } from './draft'

interface Line { readonly household: string; readonly label: string; readonly lines: readonly { readonly package: string; readonly quantity: number }[] }
interface Page { readonly items: readonly Line[]; readonly cursor?: string | undefined }

/** All pages of the building's sheet, in its order, which is that of a walk. */
export async function sheetOf(read: (cursor?: string) => Promise<Page>, of: string): Promise<Named[]> {
  const rows: Named[] = []
  let cursor: string | undefined
  do {
    const page = await read(cursor)
    for (const { household, label, lines } of page.items) {
      const quantity = lines.filter((one) => one.package === of).reduce((sum, one) => sum + one.quantity, 0)
      if (quantity > 0) rows.push({ household, label, quantity })
    }
    cursor = page.cursor
  } while (cursor !== undefined)
  return rows
}
