package org.lemmata.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** What went wrong with a file, in words. */
final class FileTrouble {
  private FileTrouble() {}

  static String words(IOException trouble) {
    if (trouble instanceof NoSuchFileException none) {
      return none.getFile() + " does not exist";
    }
    if (trouble instanceof AccessDeniedException denied) {
      return "no permission for " + denied.getFile();
    }
    if (trouble instanceof FileAlreadyExistsException other) {
      return other.getFile() + " is a file, and a folder is needed";
    }
    if (trouble instanceof NotDirectoryException file) {
      return file.getFile() + " is not a folder";
    }
    return "cannot read or write " + trouble.getMessage();
  }
}
