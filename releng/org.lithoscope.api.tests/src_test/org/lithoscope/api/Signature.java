/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.api;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

import javassist.bytecode.AccessFlag;
import javassist.bytecode.ClassFile;
import javassist.bytecode.FieldInfo;
import javassist.bytecode.MethodInfo;

/** A class file reduced to what others can compile against: no code, no private members. */
final class Signature {

	private Signature() {
	}

	/** What is left of a class file, or nothing when nobody outside can name the class. */
	static Optional<byte[]> of(InputStream classFile) throws IOException {
		ClassFile file = new ClassFile(new DataInputStream(classFile));
		if (file.getName().matches(".*\\$\\d.*")) {
			return Optional.empty();
		}
		file.getMethods().removeIf(Signature::isHidden);
		file.getFields().removeIf(field -> isHidden(field));
		for (MethodInfo method : file.getMethods()) {
			method.removeCodeAttribute();
		}
		file.removeAttribute("SourceFile");
		file.removeAttribute("BootstrapMethods");
		file.removeAttribute("NestMembers");
		file.removeAttribute("NestHost");
		file.compact();
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		file.write(new DataOutputStream(bytes));
		return Optional.of(bytes.toByteArray());
	}

	/** Constructors stay, private ones too: a class without any would look as if it had gained one. */
	private static boolean isHidden(MethodInfo method) {
		return method.isStaticInitializer() || !method.isConstructor() && isHidden(method.getAccessFlags());
	}

	private static boolean isHidden(FieldInfo field) {
		return isHidden(field.getAccessFlags());
	}

	private static boolean isHidden(int flags) {
		return (flags & (AccessFlag.PUBLIC | AccessFlag.PROTECTED)) == 0;
	}
}
