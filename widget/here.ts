/** The script that says where it lies: for first scripts that run as modules, whose tags no browser tells them. */
export const origin: string = new URL(import.meta.url).origin;
