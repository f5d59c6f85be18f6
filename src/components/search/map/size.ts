/** Width and height of the drawing. */
export const MAP_SIZE = 480;
