/** CSV that people open in a spreadsheet. */
package io.mushrif.platform.csv;
