/** How many characters a person would count: 𠮷 and 👍 are one each, as the server counts them. */
export const lengthOf = (text: string): number => [...text].length
