/** Words by key, as deep as a feature likes. */
export interface Words {
  [key: string]: string | Words
}

/** The words of all features as one; a section stands in one file alone. */
export function merged(files: Record<string, Words>): Words {
  const all: Words = {}
  for (const [file, words] of Object.entries(files)) {
    for (const [section, value] of Object.entries(words)) {
      if (section in all) throw new Error(`${file}: ${section} stands in another file too`)
      all[section] = value
    }
  }
  return all
}
