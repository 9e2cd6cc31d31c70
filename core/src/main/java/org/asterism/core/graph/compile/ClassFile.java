package org.asterism.core.graph.compile;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A class file in the making (The Java Virtual Machine Specification, chapter 4), of version 49: the last one whose
 * methods are verified without stack maps. One thread.
 */
final class ClassFile {
    private static final int MAGIC = 0xCAFEBABE;
    private static final int MAJOR_VERSION = 49;
    private static final int PUBLIC = 0x0001;
    private static final int STATIC = 0x0008;
    private static final int FINAL = 0x0010;
    private static final int SUPER = 0x0020;

    private final ByteArrayOutputStream poolBytes = new ByteArrayOutputStream();
    private final DataOutputStream pool = new DataOutputStream(poolBytes);
    private final Map<String, Integer> entries = new HashMap<>();
    private final List<byte[]> methods = new ArrayList<>();
    private final String name;
    private final String parent;
    private final String contract;
    private int next = 1;

    /** A final class; names are internal, with slashes. */
    ClassFile(String name, String parent, String contract) {
        this.name = name;
        this.parent = parent;
        this.contract = contract;
    }

    int utf8(String text) {
        return entry("utf8 " + text, 1, () -> {
            pool.writeByte(1);
            pool.writeUTF(text);
        });
    }

    int type(String internalName) {
        int text = utf8(internalName);
        return entry("class " + internalName, 1, () -> {
            pool.writeByte(7);
            pool.writeShort(text);
        });
    }

    int number(double value) {
        return entry("double " + Double.doubleToRawLongBits(value), 2, () -> {
            pool.writeByte(6);
            pool.writeDouble(value);
        });
    }

    int number(int value) {
        return entry("int " + value, 1, () -> {
            pool.writeByte(3);
            pool.writeInt(value);
        });
    }

    int number(long value) {
        return entry("long " + value, 2, () -> {
            pool.writeByte(5);
            pool.writeLong(value);
        });
    }

    int field(String owner, String field, String descriptor) {
        return member(9, owner, field, descriptor);
    }

    int method(String owner, String method, String descriptor) {
        return member(10, owner, method, descriptor);
    }

    int interfaceMethod(String owner, String method, String descriptor) {
        return member(11, owner, method, descriptor);
    }

    private int member(int tag, String owner, String member, String descriptor) {
        int of = type(owner);
        int memberName = utf8(member);
        int memberType = utf8(descriptor);
        int nameAndType = entry("name " + member + descriptor, 1, () -> {
            pool.writeByte(12);
            pool.writeShort(memberName);
            pool.writeShort(memberType);
        });
        return entry(tag + owner + "." + member + descriptor, 1, () -> {
            pool.writeByte(tag);
            pool.writeShort(of);
            pool.writeShort(nameAndType);
        });
    }

    private int entry(String key, int slots, Writing writing) {
        Integer already = entries.get(key);
        if (already != null) {
            return already;
        }
        write(writing);
        int index = next;
        next += slots;
        entries.put(key, index);
        return index;
    }

    /** A public method of an instance. */
    void instanceMethod(String method, String descriptor, Code code) {
        add(PUBLIC, method, descriptor, code);
    }

    /** A method of the class. */
    void staticMethod(String method, String descriptor, Code code) {
        add(STATIC, method, descriptor, code);
    }

    private void add(int access, String method, String descriptor, Code code) {
        int methodName = utf8(method);
        int methodType = utf8(descriptor);
        int codeName = utf8("Code");
        byte[] bytes = code.bytes();
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(to);
        write(() -> {
            out.writeShort(access);
            out.writeShort(methodName);
            out.writeShort(methodType);
            out.writeShort(1);
            out.writeShort(codeName);
            out.writeInt(12 + bytes.length);
            out.writeShort(code.maxStack());
            out.writeShort(code.maxLocals());
            out.writeInt(bytes.length);
            out.write(bytes);
            out.writeShort(0);
            out.writeShort(0);
        });
        methods.add(to.toByteArray());
    }

    /** The finished class. */
    byte[] bytes() {
        int of = type(name);
        int above = type(parent);
        int implemented = type(contract);
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(to);
        write(() -> {
            out.writeInt(MAGIC);
            out.writeShort(0);
            out.writeShort(MAJOR_VERSION);
            out.writeShort(next);
            out.write(poolBytes.toByteArray());
            out.writeShort(FINAL | SUPER);
            out.writeShort(of);
            out.writeShort(above);
            out.writeShort(1);
            out.writeShort(implemented);
            out.writeShort(0);
            out.writeShort(methods.size());
            for (byte[] method : methods) {
                out.write(method);
            }
            out.writeShort(0);
        });
        return to.toByteArray();
    }

    private static void write(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written", e);
        }
    }

    private interface Writing {
        void run() throws IOException;
    }
}
