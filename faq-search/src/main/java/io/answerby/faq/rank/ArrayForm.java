// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.rank;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Arrays as they are stored: their length, then their elements, big end first. */
final class ArrayForm {

  /**
   * Longer ones are not written, and a length beyond it is damage that must not fill the memory.
   */
  private static final int LONGEST = 1 << 28;

  private static final int FIRST_BYTES = 1 << 20;

  private ArrayForm() {}

  static void write(long[] array, DataOutput out) throws IOException {
    byte[] bytes = begin(array.length, Long.BYTES, out);
    ByteBuffer.wrap(bytes).asLongBuffer().put(array);
    out.write(bytes);
  }

  static void write(int[] array, DataOutput out) throws IOException {
    byte[] bytes = begin(array.length, Integer.BYTES, out);
    ByteBuffer.wrap(bytes).asIntBuffer().put(array);
    out.write(bytes);
  }

  static void write(short[] array, DataOutput out) throws IOException {
    byte[] bytes = begin(array.length, Short.BYTES, out);
    ByteBuffer.wrap(bytes).asShortBuffer().put(array);
    out.write(bytes);
  }

  static void write(char[] array, DataOutput out) throws IOException {
    byte[] bytes = begin(array.length, Character.BYTES, out);
    ByteBuffer.wrap(bytes).asCharBuffer().put(array);
    out.write(bytes);
  }

  static void write(byte[] array, DataOutput out) throws IOException {
    writeLength(array.length, out);
    out.write(array);
  }

  static void write(float[] array, DataOutput out) throws IOException {
    byte[] bytes = begin(array.length, Float.BYTES, out);
    ByteBuffer.wrap(bytes).asFloatBuffer().put(array);
    out.write(bytes);
  }

  static long[] readLongs(DataInput in) throws IOException {
    ByteBuffer bytes = read(Long.BYTES, in);
    long[] array = new long[bytes.remaining() / Long.BYTES];
    bytes.asLongBuffer().get(array);
    return array;
  }

  static int[] readInts(DataInput in) throws IOException {
    ByteBuffer bytes = read(Integer.BYTES, in);
    int[] array = new int[bytes.remaining() / Integer.BYTES];
    bytes.asIntBuffer().get(array);
    return array;
  }

  static short[] readShorts(DataInput in) throws IOException {
    ByteBuffer bytes = read(Short.BYTES, in);
    short[] array = new short[bytes.remaining() / Short.BYTES];
    bytes.asShortBuffer().get(array);
    return array;
  }

  static char[] readChars(DataInput in) throws IOException {
    ByteBuffer bytes = read(Character.BYTES, in);
    char[] array = new char[bytes.remaining() / Character.BYTES];
    bytes.asCharBuffer().get(array);
    return array;
  }

  static byte[] readBytes(DataInput in) throws IOException {
    return read(Byte.BYTES, in).array();
  }

  static float[] readFloats(DataInput in) throws IOException {
    ByteBuffer bytes = read(Float.BYTES, in);
    float[] array = new float[bytes.remaining() / Float.BYTES];
    bytes.asFloatBuffer().get(array);
    return array;
  }

  private static byte[] begin(int length, int width, DataOutput out) throws IOException {
    writeLength(length, out);
    return new byte[Math.multiplyExact(length, width)];
  }

  private static void writeLength(int length, DataOutput out) throws IOException {
    if (length > LONGEST) {
      throw new IOException("array must have at most " + LONGEST + " elements, but has " + length);
    }
    out.writeInt(length);
  }

  private static ByteBuffer read(int width, DataInput in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > LONGEST) {
      throw new IOException("length of an array must be 0 to " + LONGEST + ", but was " + length);
    }
    return ByteBuffer.wrap(readAll(Math.multiplyExact(length, width), in));
  }

  /** Takes no more memory than twice what there is to read, whatever the length says. */
  private static byte[] readAll(int length, DataInput in) throws IOException {
    byte[] bytes = new byte[Math.min(length, FIRST_BYTES)];
    in.readFully(bytes);
    while (bytes.length < length) {
      int had = bytes.length;
      bytes = Arrays.copyOf(bytes, (int) Math.min(length, 2L * had));
      in.readFully(bytes, had, bytes.length - had);
    }
    return bytes;
  }
}
